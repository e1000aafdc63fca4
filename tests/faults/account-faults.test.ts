import { describe, expect, it, vi } from 'vitest';
import { runAccountCell } from './account-cell.ts';
import { NOW_MS } from './account-world.ts';
import { FAULT_NAMES } from './faults.ts';
import { REQUEST_NAMES, REQUESTS } from './requests.ts';
import { failuresOf } from './run-cells.ts';

/** Answers of 10 MB take long while other tests run in parallel. */
vi.setConfig({ testTimeout: 60_000 });

for (const request of REQUEST_NAMES) {
  const row = REQUESTS[request];
  if (row.page !== 'account') continue;
  describe(`the account page, with the request for ${request}`, () => {
    it.each(FAULT_NAMES)('survives %s', async (fault) => {
      const failures = await failuresOf(request, fault, NOW_MS, (cell) =>
        runAccountCell(row, cell),
      );
      expect(failures, failures.join('\n')).toEqual([]);
    });
  });
}
