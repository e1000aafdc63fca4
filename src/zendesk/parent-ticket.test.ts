import { describe, expect, it } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { fetchParentTicketId } from './parent-ticket.ts';
import { RequestError } from './request-error.ts';

function hostOfTicket(via: unknown, externalId: unknown): Host {
  return fakeHost({
    get: () => Promise.resolve({ 'ticket.via': via, 'ticket.externalId': externalId }),
  });
}

const CHILD = { channel: 'side_conversation' };

describe('fetchParentTicketId', () => {
  it.each([
    ['zen:ticket:1', '1'],
    ['ticket:20817', '20817'],
    ['side_conversation:8566255a-ece5-11e8:ticket:42', '42'],
  ])('parses the external ID %s', async (externalId, parent) => {
    await expect(fetchParentTicketId(hostOfTicket(CHILD, externalId))).resolves.toBe(parent);
  });

  it('accepts a channel that is a string', async () => {
    const host = hostOfTicket('side_conversation', 'zen:ticket:1');
    await expect(fetchParentTicketId(host)).resolves.toBe('1');
  });
});

describe('a ticket without a parent', () => {
  it.each([
    [{ channel: 'email' }, 'zen:ticket:1'],
    [null, 'zen:ticket:1'],
    [undefined, undefined],
    [CHILD, null],
    [CHILD, 7],
    [CHILD, ''],
    [CHILD, 'zen:ticket:'],
    [CHILD, 'zen:ticket:1:comment:2'],
    [CHILD, 'zen:ticket:1a'],
    [CHILD, 'basket:1'],
  ])('has the via %j and the external ID %j', async (via, externalId) => {
    await expect(fetchParentTicketId(hostOfTicket(via, externalId))).resolves.toBeNull();
  });

  it('is assumed if the host does not respond', async () => {
    const silent = new RequestError('timed-out', { target: 'ticket.via' });
    const host = fakeHost({ get: () => Promise.reject(silent) });
    await expect(fetchParentTicketId(host)).resolves.toBeNull();
  });
});
