import { describe, expect, it } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { readParentTicketId } from './parent-ticket.ts';
import { RequestError } from './request-error.ts';

function hostOfTicket(via: unknown, externalId: unknown): Host {
  return fakeHost({
    get: () => Promise.resolve({ 'ticket.via': via, 'ticket.externalId': externalId }),
  });
}

const CHILD = { channel: 'side_conversation' };

describe('the parent of a child ticket', () => {
  it.each([
    ['zen:ticket:1', '1'],
    ['ticket:20817', '20817'],
    ['side_conversation:8566255a-ece5-11e8:ticket:42', '42'],
  ])('is read from the external id %s', async (externalId, parent) => {
    await expect(readParentTicketId(hostOfTicket(CHILD, externalId))).resolves.toBe(parent);
  });

  it('is read also where the host gives the channel as a bare word', async () => {
    const host = hostOfTicket('side_conversation', 'zen:ticket:1');
    await expect(readParentTicketId(host)).resolves.toBe('1');
  });
});

describe('a ticket has no parent', () => {
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
  ])('that came by %j with the external id %j', async (via, externalId) => {
    await expect(readParentTicketId(hostOfTicket(via, externalId))).resolves.toBeNull();
  });

  it('as long as the host does not tell', async () => {
    const silent = new RequestError('timed-out', { target: 'ticket.via' });
    const host = fakeHost({ get: () => Promise.reject(silent) });
    await expect(readParentTicketId(host)).resolves.toBeNull();
  });
});
