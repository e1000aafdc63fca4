import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { johnny, maria } from './people.ts';

const SUBJECT = 'Senders and recipients';

/** Missing, incomplete and malformed senders and recipients. */
export function awkwardPeople(options: WorldOptions): Thread {
  const { id, create, reply, message } = awkwardWriter(options, SUBJECT);
  const by = (name: string, actor: unknown): WireObject => ({ ...reply(name, name), actor });
  const events = [
    create('create', 'Senders and recipients of every kind follow.'),
    message('to is null', { to: null }),
    message('to is empty', { to: [] }),
    message('to has 100 people', { to: crowd(100) }),
    message('the sender is repeated in to', { to: [maria, johnny, maria, maria] }),
    message('from is null', { from: null }),
    message('from is missing', { from: undefined }),
    message('from is a bare string', { from: 'maria@acme-returns.example' }),
    message('external ids are null', { external_ids: null }),
    message('external ids are numbers', {
      external_ids: { ticketAuditId: 4417, targetTicketAuditId: 4418, outboundEmail: null },
    }),
    by('actor is null', null),
    by('actor is all null', { user_id: null, name: null, email: null }),
    by('actor has only a mail address', { email: 'nobody-knows-me@example.org' }),
    by('actor was deleted', { user_id: 999999, name: null, email: null }),
    by('actor is a Slack member without a name', {
      slack_workspace_id: 'T024BE7LD',
      slack_channel_id: 'C061EG9T2',
      slack_user_id: 'U0G9QF9C6',
    }),
    by('actor is a Teams channel without a name', {
      msteams_channel_id: '19:4a95f7d8db4c4e7fae857bcebe0623e6@thread.tacv2',
    }),
    by('actor is a group by number', { group_id: 360004077472 }),
    by('actor is a group by word', { support_group_id: '360004077472', support_agent_id: null }),
    by('actor is a word', 'system'),
  ];
  return threadOf(
    {
      id,
      ticketId: 1,
      origin: options.origin,
      subject: SUBJECT,
      participants: [johnny, { email: 'nobody-knows-me@example.org' }, { user_id: 999999 }],
    },
    events,
  );
}

function crowd(size: number): WireObject[] {
  return Array.from({ length: size }, (_, index) => ({
    user_id: 40_000 + index,
    name: `Recipient ${index + 1}`,
    email: `recipient-${index + 1}@example.org`,
  }));
}
