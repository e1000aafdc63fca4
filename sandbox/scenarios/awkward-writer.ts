import { messageEvent, updateEvent } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import type { Setting } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { MINUTE } from './clock.ts';
import { johnny, maria } from './people.ts';

/** Writes the events of one odd conversation of ticket 1, a minute apart, each good until it is bent. */
export interface AwkwardWriter {
  id: string;
  create(name: string, body: string): WireObject;
  reply(name: string, body: string): WireObject;
  update(name: string, updates: WireObject): WireObject;
  /** A reply with these parts of its message put in place of the good ones. */
  message(name: string, parts: WireObject): WireObject;
}

/** A writer for the conversation of that name; its events are from today and yesterday. */
export function awkwardWriter(setting: Setting, conversation: string): AwkwardWriter {
  const id = uuidOf(`awkward ${conversation}`);
  const begin = setting.now - 600 * MINUTE;
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
