import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildTimeline } from '../../src/events/timeline.ts';
import { checkTicket } from '../../src/my-conversations/checking/check-ticket.ts';
import type { ConversationRecord } from '../../src/my-conversations/ticket-record.ts';
import { isOpen, isRoleMissing, waitingConversations } from '../../src/turns/waiting.ts';
import { CALENDAR_TIME } from '../../src/turns/working-time.ts';
import type { FetchJson } from '../../src/zendesk/fetcher.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
import type { WireEvent, WireParticipant } from '../../src/zendesk/wire-types.ts';

const ORIGIN = 'https://acme.zendesk.com';
const TICKET = { id: '1', subject: null, status: null, updatedMs: null, assigneeId: null };
const NOW_MS = Date.UTC(2026, 10, 20, 12);
const RULES = { limits: { warningMs: 1, lateMs: 2, overdueMs: 3 }, time: CALENDAR_TIME };

/** What must be in no record. It is in each text of a message but its subject. */
const WORDS = 'confidential';

const PEOPLE: readonly WireParticipant[] = [
  { user_id: 1, name: 'Johnny', email: 'johnny@support.example' },
  { user_id: 2, name: 'Hanna', email: 'hanna@support.example' },
  { user_id: 3, name: 'Yuki' },
  { user_id: 11, name: 'Maria', email: 'maria@acme.example' },
  { email: 'maria@acme.example' },
  ...[1, 2, 3, 4, 5, 6].map((number) => ({ email: `partner${number}@acme.example` })),
  { name: null, email: 'mailer-daemon@acme.example' },
  { slack_workspace_id: 'T1', slack_channel_id: 'C1', name: 'ops' },
  { msteams_channel_id: '19:x@thread.tacv2' },
  { support_group_id: 9, name: 'Spare parts' },
];

const person = fc.constantFrom(...PEOPLE);
const people = fc.array(person, { maxLength: 7 });

const message = fc.record({
  subject: fc.constantFrom(null, 'Printer', 'Automatic reply: Printer'),
  body: fc.constant(`The ${WORDS} words`),
  html_body: fc.constantFrom(null, `<p>The ${WORDS} words</p>`),
  preview_text: fc.constant(`The ${WORDS}`),
  from: fc.option(person),
  to: people,
});

const eventInConversation = fc.record({
  /** Older events have none. */
  hasId: fc.boolean(),
  type: fc.constantFrom('reply', 'reply', 'update', 'add-entity'),
  actor: fc.option(person, { freq: 6 }),
  second: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 8 }),
  message: fc.option(message, { freq: 4 }),
  updates: fc.option(fc.record({ state: fc.constantFrom('open', 'closed') }), { freq: 2 }),
});

const mostly = fc.constantFrom(true, true, true, true, false);

const conversation = fc.record({
  state: fc.constantFrom('open', 'open', 'open', 'closed', null),
  participants: people,
  childTicketId: fc.option(fc.constant('55'), { freq: 2 }),
  /** Whether its first event is a create. */
  creates: mostly,
  isSideloaded: mostly,
  /** Whether its events can be read on their own. */
  isReadable: mostly,
  events: fc.array(eventInConversation, { maxLength: 6, size: 'max' }),
});

type Conversation = typeof conversation extends fc.Arbitrary<infer One> ? One : never;

/** A ticket as the API sends it. */
function wireTicket(conversations: readonly Conversation[]) {
  return conversations.map(({ events, creates, ...one }, index) => {
    const id = `c${index}`;
    const wireEvents = events.map(({ hasId, second, ...event }, at): WireEvent => ({
      ...event,
      ...(hasId && { id: `e${at}` }),
      ...(at === 0 && creates && { type: 'create' }),
      side_conversation_id: id,
      created_at: second === null ? null : new Date(NOW_MS + second * 1000).toISOString(),
    }));
    return {
      id,
      isSideloaded: one.isSideloaded,
      isReadable: one.isReadable,
      events: wireEvents,
      raw: {
        id,
        subject: 'Printer',
        preview_text: WORDS,
        state: one.state,
        participants: one.participants,
        external_ids: one.childTicketId === null ? {} : { targetTicketId: one.childTicketId },
        // A sideload without the newest event is known to be incomplete by this date.
        message_added_at: new Date(NOW_MS + (one.isSideloaded ? 0 : 1e7)).toISOString(),
      },
    };
  });
}

function accountOf(ticket: ReturnType<typeof wireTicket>): FetchJson {
  return async (path) => {
    const [, id] = /\/side_conversations\/([^/]+)\/events\?/.exec(path) ?? [];
    if (id === undefined) {
      const events = ticket.flatMap((one) => (one.isSideloaded ? one.events : []));
      return { side_conversations: ticket.map(({ raw }) => raw), events };
    }
    const one = ticket.find((other) => other.id === id);
    if (!one?.isReadable) throw new RequestError('server', { status: 500, target: path });
    return { events: one.events };
  };
}

const roles = fc
  .subarray(['1', '2', '3', '11'], { minLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.option(fc.boolean())))));

it('a ticket record says what the ticket page says of the whole timeline, and has no texts', async () => {
  let turnCount = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(conversation, { minLength: 1, maxLength: 4, size: 'max' }),
      roles,
      async (drawn, known) => {
        const ticket = wireTicket(drawn);
        const fetchJson = accountOf(ticket);
        const roleMap = new Map(known);
        const record = await checkTicket(TICKET, {
          fetchJson,
          origin: ORIGIN,
          signal: new AbortController().signal,
          nowMs: () => NOW_MS,
          roles: { fetch: async () => roleMap },
        });
        expect(JSON.stringify(record)).not.toContain(WORDS);
        expect(structuredClone(record)).toEqual(record);
        expect(record.conversationCount).toBe(ticket.length);

        const incomplete = idsWith(record.conversations, 'incomplete');
        const timeline = buildTimeline(
          ticket.map(({ raw }) => raw),
          ticket.flatMap(({ events }) => events),
        );
        const waiting = waitingConversations(timeline, roleMap, RULES, NOW_MS, incomplete);
        const turns = record.conversations.filter(({ turn }) => typeof turn === 'object');
        turnCount += turns.length;
        expect(new Map(turns.map(({ id, turn }) => [id, turn]))).toEqual(
          new Map(
            waiting.map(({ conversation: { id }, turn }) => [
              id,
              {
                whose: turn.whose,
                sinceMs: turn.sinceMs,
                messageCount: turn.messageCount,
                people: turn.people.slice(0, 5),
                unanswered: momentOf(turn.unanswered),
                lastMessage: momentOf(turn.lastMessage),
              },
            ]),
          ),
        );

        const eventsOf = (id: string) => timeline.eventsByConversation.get(id) ?? [];
        const unknown = timeline.conversations.filter(
          (one) =>
            !incomplete.has(one.id) &&
            isOpen(one, eventsOf(one.id)) &&
            isRoleMissing(eventsOf(one.id), one.participants, roleMap),
        );
        expect(idsWith(record.conversations, 'unknown-role')).toEqual(
          new Set(unknown.map(({ id }) => id)),
        );
        // Only a conversation that could not be read on its own may be incomplete.
        for (const { id, isReadable } of ticket)
          expect(isReadable && incomplete.has(id)).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
  expect(turnCount).toBeGreaterThan(50);
});

function idsWith(records: readonly ConversationRecord[], wanted: ConversationRecord['turn']) {
  return new Set(records.filter(({ turn }) => turn === wanted).map(({ id }) => id));
}

function momentOf({ key, createdMs }: { readonly key: string; readonly createdMs: number | null }) {
  return { key, createdMs };
}
