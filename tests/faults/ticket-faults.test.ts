// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { loadTicketSync } from '../../src/ticket/sync/lazy.ts';
import { FAULT_NAMES } from './faults.ts';
import { REQUEST_NAMES, REQUESTS } from './requests.ts';
import { failuresOf } from './run-cells.ts';
import { runTicketCell } from './ticket-cell.ts';
import { NOW_MS } from './ticket-world.ts';

// The code is there when the page asks for it: an import takes real time.
await loadTicketSync();

/** Answers of 10 MB take long while other tests run in parallel. */
vi.setConfig({ testTimeout: 60_000 });

for (const request of REQUEST_NAMES) {
  const row = REQUESTS[request];
  if (row.page !== 'ticket') continue;
  describe(`the ticket page, with the request for ${request}`, () => {
    it.each(FAULT_NAMES)('survives %s', async (fault) => {
      const failures = await failuresOf(request, fault, NOW_MS, (cell) => runTicketCell(row, cell));
      expect(failures, failures.join('\n')).toEqual([]);
    });
  });
}
