import { describe, expect, it, vi } from 'vitest';
import type { Host } from './host.ts';
import { openTicket } from './navigation.ts';

function hostInvoking(invoke: Host['invoke']): Host {
  return {
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    get: () => Promise.resolve({}),
    invoke,
    on: () => () => undefined,
    request: () => Promise.resolve({}),
  };
}

describe('another ticket', () => {
  it('is opened by the host', async () => {
    const invoke = vi.fn<Host['invoke']>(() => Promise.resolve(undefined));
    await openTicket(hostInvoking(invoke), '55');
    expect(invoke.mock.calls).toEqual([['routeTo', 'ticket', '55']]);
  });

  it('is not said to be open where the host refuses', async () => {
    const refusal = new Error('"routeTo" leads nowhere');
    const host = hostInvoking(() => Promise.reject(refusal));
    await expect(openTicket(host, '55')).rejects.toBe(refusal);
  });
});
