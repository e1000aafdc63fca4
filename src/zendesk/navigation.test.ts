import { describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { openTicket } from './navigation.ts';

describe('openTicket', () => {
  it('routes the host to the ticket', async () => {
    const invoke = vi.fn<Host['invoke']>(() => Promise.resolve(undefined));
    await openTicket(fakeHost({ invoke }), '55');
    expect(invoke.mock.calls).toEqual([['routeTo', 'ticket', '55']]);
  });

  it('rejects if the host refuses', async () => {
    const refusal = new Error('"routeTo" leads nowhere');
    const host = fakeHost({ invoke: () => Promise.reject(refusal) });
    await expect(openTicket(host, '55')).rejects.toBe(refusal);
  });
});
