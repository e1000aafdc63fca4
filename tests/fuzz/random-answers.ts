import { type Chance, mutated, randomValue } from './random-values.ts';

/** The answers of one ticket, as JSON texts: what the API sent, before anybody parsed it. */
export interface TicketAnswers {
  /** The list of side conversations with their events. */
  readonly list: string;
  /** The events of any one conversation; null if each has those of the list, so that the answers do not contradict. */
  readonly events: string | null;
}

/** Answers as documented, each changed in random places. */
export function randomTicketAnswers(chance: Chance): TicketAnswers {
  const rate = chance.pick([0, 0.01, 0.05, 0.2]);
  const ids = Array.from({ length: chance.below(3) }, () => idOf(chance));
  const events = ids.flatMap((id) =>
    Array.from({ length: chance.below(4) }, () => eventOf(id, chance)),
  );
  const list = {
    side_conversations: ids.map((id) => conversationOf(id, chance)),
    events,
    next_page: null,
    previous_page: null,
    count: ids.length,
  };
  const own = { events, next_page: null, count: events.length };
  return {
    list: JSON.stringify(chance.is(0.02) ? randomValue(chance) : mutated(list, chance, rate)),
    events: chance.is(0.5) ? JSON.stringify(mutated(own, chance, rate)) : null,
  };
}

/** A page of the account's export, changed in random places. */
export function randomExportAnswer(chance: Chance): string {
  const rate = chance.pick([0, 0.01, 0.05, 0.2]);
  const page = {
    events: Array.from({ length: chance.below(6) }, () => eventOf(idOf(chance), chance)),
    end_time: 1_790_000_000 + chance.below(100),
    next_page: chance.pick([
      null,
      'https://acme.zendesk.com/api/v2/tickets/side_conversations/events.json?start_time=1790000001',
    ]),
    count: 6,
  };
  return JSON.stringify(mutated(page, chance, rate));
}

function idOf(chance: Chance): unknown {
  return chance.pick([
    '00000000-0000-4000-8000-000000000001',
    '00000000-0000-4000-8000-000000000002',
    12345,
    '12345',
    chance.is(0.1) ? randomValue(chance) : 'a',
  ]);
}

function conversationOf(id: unknown, chance: Chance): object {
  return {
    id,
    url: 'https://acme.zendesk.com/api/v2/tickets/1/side_conversations/a.json',
    ticket_id: 1,
    subject: 'Printer on fire',
    preview_text: 'Hello',
    state: chance.pick(['open', 'closed']),
    participants: [personOf(chance), personOf(chance)],
    created_at: dateOf(chance),
    updated_at: dateOf(chance),
    message_added_at: dateOf(chance),
    state_updated_at: dateOf(chance),
    external_ids: chance.pick([{}, { targetTicketId: '42' }]),
  };
}

function eventOf(conversationId: unknown, chance: Chance): object {
  const type = chance.pick(['create', 'reply', 'reply', 'update', 'add-entity']);
  return {
    id: chance.is(0.1) ? randomValue(chance) : `event ${chance.below(1000)}`,
    side_conversation_id: chance.is(0.1) ? null : conversationId,
    ticket_id: 1,
    type,
    via: chance.pick(['support', 'email', 26, { channel: 'email' }]),
    created_at: dateOf(chance),
    actor: personOf(chance),
    updates: type === 'update' ? { state: chance.pick(['open', 'closed']), subject: 'New' } : {},
    message: type === 'update' ? null : messageOf(chance),
    url: 'https://acme.zendesk.com/events/1',
  };
}

function messageOf(chance: Chance): object {
  return {
    subject: chance.pick(['Printer', 'Automatic reply: away', null]),
    preview_text: 'Hello',
    body: chance.pick(['Hello\n\nMaria', null]),
    html_body: chance.pick(['<p>Hello</p><ul><li>one</ul>', '<p>Hello</p>', null]),
    from: chance.pick([personOf(chance), 'maria@acme.example']),
    to: [personOf(chance), '"Maria" <maria@acme.example>'],
    attachments: [
      { id: 1, file_name: 'a.pdf', size: 1000, content_url: 'https://a.example/a', inline: false },
    ],
    external_ids: { ticketAuditId: '1', targetTicketId: 2 },
  };
}

function personOf(chance: Chance): object {
  return chance.pick([
    { user_id: 1, name: 'Maria', email: 'maria@acme.example' },
    { user_id: '2', name: null, email: 'JOHNNY@example.com' },
    { slack_workspace_id: 'T1', slack_channel_id: 'C1', slack_user_id: 'U1' },
    { msteams_channel_id: '19:a@thread.tacv2' },
    { support_group_id: 3, support_agent_id: 4, group_id: 3 },
    {},
  ]);
}

function dateOf(chance: Chance): string {
  const time = Date.UTC(2026, 10, 20, 10, 0, chance.below(5), chance.below(3));
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
