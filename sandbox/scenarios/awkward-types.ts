import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { johnny, maria } from './people.ts';

/** Undocumented values of `type`, `updates`, `id`, `via` and `ticket_id`. */
export function awkwardTypes(options: WorldOptions): Thread {
  const { id, create, reply, update } = awkwardWriter(options, 'Unknown types and updates');
  const twice = reply('twice', 'Sent first.');
  const events: WireObject[] = [
    // The event's id equals its conversation's id.
    { ...create('create', 'The id of this event is the id of its conversation.'), id },
    update('closed', { state: 'closed' }),
    without(update('closed without message', { state: 'closed' }), 'message'),
    update('opened and renamed', { state: 'open', subject: 'Renamed and reopened at once' }),
    update('nothing', {}),
    { ...update('null', {}), updates: null },
    without(update('missing', {}), 'updates'),
    update('participants', { participants: [maria, johnny] }),
    update('archived', { state: 'archived' }),
    { ...reply('add-entity', 'The type is add-entity.'), type: 'add-entity' },
    { ...reply('message', 'The type is message.'), type: 'message' },
    { ...reply('empty type', 'The type is empty.'), type: '' },
    { ...reply('null type', 'The type is null.'), type: null },
    { ...reply('number type', 'The type is 7.'), type: 7 },
    twice,
    {
      ...twice,
      message: {
        ...(twice['message'] as WireObject),
        body: 'Edited later: the same id with a newer body.',
        html_body: null,
        preview_text: 'Edited later',
      },
    },
    without(reply('via missing', 'via is missing.'), 'via'),
    { ...reply('via null', 'via is null.'), via: null },
    { ...reply('via number', 'via is 33.'), via: 33 },
    {
      ...reply('via object', 'via is an object.'),
      via: { channel: 'email', source: { rel: null } },
    },
    { ...reply('via unseen', 'via is a word nobody has seen.'), via: 'carrier_pigeon' },
    without(reply('ticket missing', 'ticket_id is missing.'), 'ticket_id'),
    { ...reply('ticket string', 'ticket_id is a string.'), ticket_id: '1' },
    { ...reply('ticket other', 'ticket_id is that of another ticket.'), ticket_id: 99 },
  ];
  return threadOf(
    {
      id,
      ticketId: 1,
      origin: options.origin,
      subject: 'Unknown types and updates',
      participants: [johnny, maria],
    },
    events,
  );
}

function without(event: WireObject, key: string): WireObject {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== key));
}
