import { describe, expect, it } from 'vitest';
import { allEvents } from './all-events.ts';
import type { WireObject } from './wire.ts';
import { ask, CHILD, found, MAIL, newWorld, reply, SLACK, TEAMS } from './writes-of-tests.ts';

describe('a reply in a closed ticket', () => {
  function replyInClosed(ticketId: number, index: number, message: object) {
    const world = newWorld();
    const ticket = found(world.tickets.find(({ id }) => id === ticketId));
    ticket.status = 'closed';
    const answer = reply(world, ticketId, index, {
      ...message,
      external_ids: { sendKey: 'the key' },
    });
    return { world, ticket, followUp: world.tickets[3], ...answer };
  }

  it.each([
    ['email', 0, MAIL],
    ['Slack', 2, SLACK],
  ])(
    'by %s creates a follow-up ticket with a copy of the conversation',
    (_name, index, message) => {
      const { world, ticket, thread, followUp, status, body } = replyInClosed(1, index, message);
      expect(status).toBe(200);
      expect(body['side_conversation']).toEqual(thread.conversation);
      expect(thread.events.at(-1)).toMatchObject({
        message: { external_ids: { sendKey: 'the key' } },
      });
      const copy = found(followUp?.threads[0]);
      const essence = ({ created_at: at, type, message: text, updates, actor }: WireObject) => [
        at,
        type,
        text,
        updates,
        actor,
      ];
      expect(copy.events.map(essence)).toEqual(thread.events.map(essence));
      const ids = world.tickets
        .flatMap(({ threads }) => threads)
        .flatMap(({ events }) => events.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(copy.conversation).toMatchObject({ ticket_id: 4, state: 'open' });
      for (const event of copy.events) {
        expect(event).toMatchObject({
          side_conversation_id: copy.conversation['id'],
          ticket_id: 4,
        });
      }
      expect(ask(world, 'GET', '1').body['ticket']).toMatchObject({ followup_ids: [4] });
      expect(ask(world, 'GET', '4').body['ticket']).toMatchObject({
        subject: ticket.subject,
        status: 'open',
        via: { channel: 'web', source: { from: { ticket_id: 1 }, rel: 'follow_up' } },
      });
      expect(ask(world, 'GET', '4/side_conversations').body['side_conversations']).toHaveLength(1);
    },
  );

  it('is exported twice', () => {
    const { world } = replyInClosed(1, 0, MAIL);
    const sent = [...allEvents(world)].filter((event) => JSON.stringify(event).includes('the key'));
    expect(sent).toHaveLength(2);
  });

  it('in Teams or a child ticket creates none', () => {
    expect(replyInClosed(2, 0, TEAMS).followUp).toBeUndefined();
    expect(replyInClosed(1, 1, CHILD).followUp).toBeUndefined();
  });
});
