import { contentFingerprint } from './fingerprint.ts';
import { seenKeyOf } from './resume-point.ts';
import type { ReceivedEvent } from './received-event.ts';

/** What is stored of the events of one response. */
export interface PageRecord {
  /** The JSON text of each event, in the account's order. */
  readonly texts: readonly string[];
  /** The key of each event. Each key occurs once in an export. */
  readonly keys: readonly string[];
  /** How many characters of each text were replaced by U+FFFD. */
  readonly replacedCharacters: readonly number[];
  /** The numbers of the earlier pages in which this response has replaced events. Readers that have read those read them again. */
  readonly changedPages: readonly number[];
}

/** What a response changes in the pages of an export. */
export interface PageChanges {
  /** The events whose keys are not stored. */
  readonly added: readonly ReceivedEvent[];
  /** The events that are stored with another text. */
  readonly replaced: readonly ReplacingEvent[];
  /** The new page; null if nothing is added or replaced. */
  readonly page: PageRecord | null;
  /** The earlier pages with replaced events, by number. */
  readonly changedPages: ReadonlyMap<number, PageRecord>;
  /** How many more characters are replaced by U+FFFD in the whole export; negative if newer texts have fewer. */
  readonly replacedCharacters: number;
  /** Where the events of the response are stored then. The page is null for the new one. */
  readonly places: readonly EventPlace[];
}

/** An event that takes the place of an earlier copy. */
export interface ReplacingEvent extends ReceivedEvent {
  /** The text that was stored. */
  readonly textBefore: string;
  readonly place: EventPlace;
}

/** Where an event of a response is stored. */
export interface EventPlace {
  readonly page: number | null;
  /** The place on the page, from 0. */
  readonly index: number;
}

/**
 * Works out what a response changes: an event that is stored with another text is replaced at its place, because the later
 * of two copies is the newer one. All others are added, except those that the export before this one has with the same content.
 *
 * @param events each key once
 * @param stored the pages that have one of these keys, by number
 * @param seen the events of the resume point before: those of them that are not stored are in the export that this one continues.
 *   They are added if their content is another one now
 */
export function pageChanges(
  events: readonly ReceivedEvent[],
  stored: ReadonlyMap<number, PageRecord>,
  seen: ReadonlyMap<string, string>,
): PageChanges {
  const known = new Map<string, { readonly number: number; readonly index: number }>();
  for (const [number, { keys }] of stored)
    for (const [index, key] of keys.entries()) known.set(key, { number, index });

  const added: ReceivedEvent[] = [];
  const replaced: ReplacingEvent[] = [];
  const changedPages = new Map<number, PageRecord>();
  const places: EventPlace[] = [];
  let replacedCharacters = 0;
  for (const received of events) {
    const place = known.get(received.key);
    const page = place && (changedPages.get(place.number) ?? stored.get(place.number));
    if (!page) {
      if (isSeen(received, seen.get(seenKeyOf(received.key)))) continue;
      places.push({ page: null, index: added.length });
      added.push(received);
      replacedCharacters += received.replacedCharacters;
      continue;
    }
    const kept = { page: place.number, index: place.index };
    places.push(kept);
    const textBefore = page.texts[place.index] ?? '';
    if (textBefore !== received.text) {
      replaced.push({ ...received, textBefore, place: kept });
      replacedCharacters +=
        received.replacedCharacters - (page.replacedCharacters[place.index] ?? 0);
      changedPages.set(place.number, {
        ...page,
        texts: page.texts.with(place.index, received.text),
        replacedCharacters: page.replacedCharacters.with(place.index, received.replacedCharacters),
      });
    }
  }
  const hasChanges = added.length + replaced.length > 0;
  const page = hasChanges ? recordOf(added, [...changedPages.keys()]) : null;
  return { added, replaced, page, changedPages, replacedCharacters, places };
}

/** @param fingerprint of the content that the export before has; empty if that is not known, undefined if it does not have the event */
function isSeen({ event }: ReceivedEvent, fingerprint: string | undefined): boolean {
  return (
    fingerprint === '' || (fingerprint !== undefined && fingerprint === contentFingerprint(event))
  );
}

function recordOf(events: readonly ReceivedEvent[], changedPages: readonly number[]): PageRecord {
  return {
    texts: events.map(({ text }) => text),
    keys: events.map(({ key }) => key),
    replacedCharacters: events.map(({ replacedCharacters }) => replacedCharacters),
    changedPages,
  };
}
