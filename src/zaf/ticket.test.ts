import { describe, expect, it } from 'vitest';
import type { Host } from './host.ts';
import { RequestError } from './request-error.ts';
import { readTicketId } from './ticket.ts';

function hostWith(get: Host['get']): Host {
  return {
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    get,
    invoke: () => Promise.resolve(undefined),
    on: () => () => undefined,
    request: () => Promise.resolve({}),
  };
}

describe('the ticket in front of the agent', () => {
  it.each([
    [42, '42'],
    ['42', '42'],
  ])('has the id %j as text', async (id, text) => {
    const host = hostWith((...paths) =>
      Promise.resolve(paths.includes('ticket.id') ? { 'ticket.id': id } : {}),
    );
    await expect(readTicketId(host)).resolves.toBe(text);
  });

  it('fails as the host fails, for a silent host is no new ticket', async () => {
    const silent = new RequestError('timed-out', { target: 'ticket.id' });
    await expect(readTicketId(hostWith(() => Promise.reject(silent)))).rejects.toBe(silent);
  });
});

describe('awkward payloads, 17: a new ticket that was never saved', () => {
  it.each([[{}], [{ 'ticket.id': null }], [{ 'ticket.id': undefined }], [{ 'ticket.id': '' }]])(
    'has no id where the host answers %j',
    async (answer) => {
      await expect(readTicketId(hostWith(() => Promise.resolve(answer)))).resolves.toBeNull();
    },
  );
});
