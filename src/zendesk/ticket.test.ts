import { describe, expect, it } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { RequestError } from './request-error.ts';
import { readTicketId } from './ticket.ts';

describe('the ticket in front of the agent', () => {
  it.each([
    [42, '42'],
    ['42', '42'],
  ])('has the id %j as text', async (id, text) => {
    const host = fakeHost({
      get: (...paths) => Promise.resolve(paths.includes('ticket.id') ? { 'ticket.id': id } : {}),
    });
    await expect(readTicketId(host)).resolves.toBe(text);
  });

  it('fails as the host fails, for a silent host is no new ticket', async () => {
    const silent = new RequestError('timed-out', { target: 'ticket.id' });
    const host = fakeHost({ get: () => Promise.reject(silent) });
    await expect(readTicketId(host)).rejects.toBe(silent);
  });
});

describe('awkward payloads, 17: a new ticket that was never saved', () => {
  it.each([[{}], [{ 'ticket.id': null }], [{ 'ticket.id': undefined }], [{ 'ticket.id': '' }]])(
    'has no id where the host answers %j',
    async (answer) => {
      const host = fakeHost({ get: () => Promise.resolve(answer) });
      await expect(readTicketId(host)).resolves.toBeNull();
    },
  );
});
