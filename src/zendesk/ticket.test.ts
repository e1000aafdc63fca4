import { describe, expect, it } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { RequestError } from './request-error.ts';
import { fetchTicketId } from './ticket.ts';

describe('fetchTicketId', () => {
  it.each([
    [42, '42'],
    ['42', '42'],
  ])('returns the ID %j as text', async (id, text) => {
    const host = fakeHost({
      get: (...paths) => Promise.resolve(paths.includes('ticket.id') ? { 'ticket.id': id } : {}),
    });
    await expect(fetchTicketId(host)).resolves.toBe(text);
  });

  it('rejects if the host does not respond', async () => {
    const silent = new RequestError('timed-out', { target: 'ticket.id' });
    const host = fakeHost({ get: () => Promise.reject(silent) });
    await expect(fetchTicketId(host)).rejects.toBe(silent);
  });
});

describe('awkward payloads, 17: a new ticket that was not saved yet', () => {
  it.each([[{}], [{ 'ticket.id': null }], [{ 'ticket.id': undefined }], [{ 'ticket.id': '' }]])(
    'has no ID if the host returns %j',
    async (answer) => {
      const host = fakeHost({ get: () => Promise.resolve(answer) });
      await expect(fetchTicketId(host)).resolves.toBeNull();
    },
  );
});
