import type { MessageSeed } from './event.ts';
import { InvalidBody } from './invalid-body.ts';
import { isObject } from './wire.ts';
import type { WireObject } from './wire.ts';

/** A message as written, before its recipients are checked. */
export interface NewMessage {
  message: Omit<MessageSeed, 'to'>;
  to: unknown;
}

/**
 * The message in the body of a POST.
 *
 * @throws InvalidBody
 */
export function newMessageIn(body: unknown): NewMessage {
  const given = isObject(body) ? body['message'] : undefined;
  if (!isObject(given)) throw new InvalidBody('The message is missing.');
  const { subject, body: text, html_body: html, external_ids: externalIds, to } = given;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new InvalidBody('The body of the message is missing.');
  }
  if (!isText(subject)) throw new InvalidBody('The subject of the message is not a text.');
  if (!isText(html)) throw new InvalidBody('The HTML body of the message is not a text.');
  return {
    message: {
      subject: subject ?? null,
      body: text,
      ...(html ? { html } : {}),
      externalIds: externalIdsIn(externalIds),
    },
    to,
  };
}

/**
 * Checks external ids, which are texts by name.
 *
 * @throws InvalidBody
 */
export function externalIdsIn(value: unknown): WireObject {
  const ids = value ?? {};
  if (!isObject(ids) || Object.values(ids).some((id) => typeof id !== 'string')) {
    throw new InvalidBody('The external IDs are not an object of texts.');
  }
  return ids;
}

function isText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}
