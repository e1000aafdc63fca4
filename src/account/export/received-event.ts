import { jsonOf } from '../../events/json-of.ts';
import { idOf } from '../../events/wire-values.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountKeyOf } from '../conversations/light-event.ts';
import { propertyText, withoutStrings } from './json-text.ts';

/** An event as the account sent it. */
export interface ReceivedEvent {
  /**
   * The event's own JSON text on one line, valid Unicode: half surrogates and NUL are U+FFFD. An entry that is no object is
   * wrapped: `{"not_an_object":…}`.
   */
  readonly text: string;
  /** The parsed text; see {@link parseEventText}. */
  readonly event: WireEvent;
  /** Two texts with the same key are copies of one event, of which the later one is newer; see {@link keyOf}. */
  readonly key: string;
  /** How many characters were replaced by U+FFFD. */
  readonly replacedCharacters: number;
}

/**
 * Prepares an entry of the account's list of events for storage.
 *
 * @param sent the JSON text of one entry, of any type, without space around it
 */
export function receivedEvent(sent: string): ReceivedEvent {
  const { text, replacedCharacters } = storableText(sent);
  const objectText = text.startsWith('{') ? text : `{"not_an_object":${text}}`;
  const event = parseEventText(objectText);
  return { text: objectText, event, key: keyOf(event, objectText), replacedCharacters };
}

/** Like {@link receivedEvent}, for an entry whose own text is not known. */
export function receivedEventOf(value: unknown): ReceivedEvent {
  return receivedEvent(jsonOf(value));
}

/** Fields whose numbers must keep all of their digits. */
const IDS = ['id', 'side_conversation_id', 'ticket_id'] as const;

/**
 * Parses the text of an event. An id that is a number beyond 2^53 becomes a string with the number's own digits: as a number it
 * would be rounded.
 *
 * @param text of an object
 */
export function parseEventText(text: string): WireEvent {
  const event = JSON.parse(text) as WireEvent;
  const inexact = IDS.filter((name) => isInexact(event[name]));
  if (inexact.length === 0) return event;
  return {
    ...event,
    ...Object.fromEntries(inexact.map((name) => [name, propertyText(text, name)])),
  };
}

function isInexact(value: unknown): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value);
}

/**
 * The key of an event: the ids of its conversation and of itself. The latter alone is not unique: a create event can have the id of
 * its conversation. Events without an id have the same key only if all of their JSON is the same.
 */
function keyOf(event: WireEvent, text: string): string {
  const id = idOf(event.id);
  if (id === null) return hasInexactNumber(text) ? text : jsonOf(event);
  return accountKeyOf({ conversationId: idOf(event.side_conversation_id), key: id });
}

/** Whether a number in the text may be another one after parsing. */
function hasInexactNumber(text: string): boolean {
  return /\d{16}|\d[eE]/.test(withoutStrings(text));
}

/** A pair of surrogates as escapes, half of one, NUL, or any other escape. */
const ESCAPE =
  /\\(?:(u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2})|(u[dD][89a-fA-F][\da-fA-F]{2}|u0000)|[^])/g;

/**
 * JSON text that every program can read as UTF-8, on one line: half surrogates and NUL become U+FFFD. Line breaks in JSON
 * stand between tokens only.
 */
function storableText(sent: string): { text: string; replacedCharacters: number } {
  let replacedCharacters = 0;
  let text = /[\r\n]/.test(sent) ? sent.replaceAll(/[\r\n]/g, ' ') : sent;
  if (!text.isWellFormed())
    text = text.replaceAll(/\p{Surrogate}/gu, () => {
      replacedCharacters += 1;
      return '\uFFFD';
    });
  if (/\\u(?:[dD][89a-fA-F]|0000)/.test(text))
    text = text.replaceAll(ESCAPE, (escape: string, _pair: unknown, unstorable: unknown) => {
      if (unstorable === undefined) return escape;
      replacedCharacters += 1;
      return String.raw`\ufffd`;
    });
  return { text, replacedCharacters };
}
