import { messageEvent, updateEvent } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import type { WorldOptions } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { MINUTE } from './clock.ts';
import { johnny, maria } from './people.ts';

/** Creates valid events of one conversation of ticket 1, a minute apart, for callers to modify. */
export interface AwkwardWriter {
  id: string;
  create(name: string, body: string): WireObject;
  reply(name: string, body: string): WireObject;
  update(name: string, updates: WireObject): WireObject;
  /** A reply with some properties of its message replaced. */
  message(name: string, parts: WireObject): WireObject;
}

/** A writer for the conversation of that name. Its events are from the last ten hours. */
export function awkwardWriter(options: WorldOptions, conversation: string): AwkwardWriter {
  const id = uuidOf(`awkward ${conversation}`);
  const begin = options.now - 600 * MINUTE;
  let written = 0;
  const seed = (name: string, actor = maria) => {
    written += 1;
    return {
      id: uuidOf(`${id} ${name}`),
      conversationId: id,
      ticketId: 1,
      at: begin + written * MINUTE,
      actor,
    };
  };
  const reply = (name: string, body: string): WireObject =>
    messageEvent('reply', seed(name), { body, to: [johnny] });
  return {
    id,
    create: (name, body) =>
      messageEvent('create', seed(name, johnny), { subject: conversation, body, to: [maria] }),
    reply,
    update: (name, updates) => updateEvent(seed(name), updates),
    message: (name, parts) => {
      const event = reply(name, name);
      return { ...event, message: { ...(event['message'] as WireObject), ...parts } };
    },
  };
}
