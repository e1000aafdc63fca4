import type { SideConversationEvent } from '../../src/events/event.ts';
import { buildTimeline } from '../../src/events/timeline.ts';
import type { WireEvent, WireSideConversation } from '../../src/zendesk/wire-types.ts';

export const NOW_MS = Date.now();
const HOUR_MS = 3_600_000;

const AGENT = { user_id: 1, name: 'Johnny Agent', email: 'johnny@example.com' };
const PARTNER = { user_id: null, name: 'Maria Lopez', email: 'maria@acme-returns.example' };
const SLACK_CHANNEL = { slack_channel_id: 'C1', name: '#field-service' };
const GROUP = { support_group_id: '7', name: 'Spare parts' };

const CONVERSATIONS: readonly WireSideConversation[] = [
  conversation('email', 'Help, my printer is on fire!', [AGENT, PARTNER]),
  conversation('slack', 'Is a LaserMate 220 free this week?', [AGENT, SLACK_CHANNEL]),
  conversation('child', 'Power supply PS-220', [AGENT, GROUP]),
];

const EVENTS: readonly WireEvent[] = [
  event('create', 'email', 50, { message: message('Could you pick up a burnt printer?') }),
  event('reply', 'email', 26, {
    actor: PARTNER,
    message: message('We can pick it up tomorrow morning.\n\nBest regards\nMaria'),
  }),
  event('html', 'email', 25, {
    type: 'reply',
    actor: PARTNER,
    message: {
      ...message('Please print this label.'),
      html_body: '<p>Please print this <b>label</b>.</p><ul><li>Two copies</li></ul>',
      attachments: [
        {
          id: '1',
          file_name: 'return-label.pdf',
          size: 84_000,
          content_url: 'https://example.com/return-label.pdf',
          content_type: 'application/pdf',
        },
      ],
    },
  }),
  event('attachment', 'email', 24, {
    type: 'reply',
    message: {
      ...message(''),
      attachments: [{ id: '2', file_name: 'photo.jpg', size: 1_500_000, content_url: null }],
    },
  }),
  event('no-text', 'email', 23, { type: 'reply', message: message('') }),
  event('close', 'email', 20, { type: 'update', updates: { state: 'closed' } }),
  event('reopen', 'email', 18, { type: 'update', updates: { state: 'open' } }),
  event('rename', 'email', 17, {
    type: 'update',
    updates: { subject: 'Printer on fire: pick-up' },
  }),
  event('unknown-update', 'email', 16, { type: 'update', updates: { priority: 'high' } }),
  event('no-update', 'email', 15, { type: 'update', updates: {} }),
  event('other', 'email', 14, { type: 'add-entity' }),
  event('undated', 'email', 13, { type: 'reply', created_at: null, message: message('When?') }),
  event('unknown-actor', 'email', 12, { type: 'reply', actor: null, message: message('Who?') }),
  event('slack', 'slack', 5, { type: 'create', message: message('Is one free?', SLACK_CHANNEL) }),
  event('child', 'child', 2, { type: 'create', message: message('Please reserve one.', GROUP) }),
];

export const TIMELINE = buildTimeline(CONVERSATIONS, EVENTS);

/** @throws if there is no sample event of that id */
export function sampleEvent(id: string): SideConversationEvent {
  const found = TIMELINE.events.find((one) => one.id === id);
  if (!found) throw new Error(`There is no sample event "${id}".`);
  return found;
}

/** The child ticket of the sample events. */
export const CHILD_TICKETS = new Map([['3', { status: 'pending', assignee: 'Yuki Tanaka' }]]);

function conversation(id: string, subject: string, participants: object[]): WireSideConversation {
  const external_ids = id === 'child' ? { targetTicketId: '3' } : {};
  return { id, ticket_id: 1, subject, state: 'open', participants, external_ids };
}

function event(id: string, conversationId: string, hoursAgo: number, rest: object): WireEvent {
  return {
    id,
    type: id,
    side_conversation_id: conversationId,
    ticket_id: 1,
    actor: AGENT,
    via: 'support',
    created_at: new Date(NOW_MS - hoursAgo * HOUR_MS).toISOString(),
    updates: {},
    message: null,
    ...rest,
  };
}

function message(body: string, to: object = PARTNER) {
  return {
    subject: null,
    preview_text: body,
    body,
    html_body: null,
    from: AGENT,
    to: [to],
    attachments: [] as object[],
    external_ids: {},
  };
}
