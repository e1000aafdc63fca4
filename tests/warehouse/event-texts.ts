import { messageEvent, updateEvent } from '../../sandbox/account/event.ts';
import { awkward } from '../../sandbox/scenarios/awkward.ts';
import { johnny, maria } from '../../sandbox/scenarios/people.ts';
import { DATE_CASES } from './date-cases.ts';

/** JSON texts of an account's events, as its responses have them. */

export const EVENT_COUNT = 50_000;

/** DuckDB's default sample. Everything unusual appears after it for the first time. */
export const SAMPLE_SIZE = 20_480;

/** A line that is longer than DuckDB's default for `maximum_object_size`. */
const LONG_BODY = 'A line of 17 MiB. '.repeat(1_000_000);

const NOW_MS = Date.UTC(2026, 10, 20, 12);
const START_MS = Date.UTC(2026, 7, 1);
const ORIGIN = 'https://acme.zendesk.com';

type Json = Record<string, unknown>;

/** Regular events, and between those after the sample each unusual one. */
export function eventTexts(): string[] {
  const unusual = unusualTexts();
  const distance = Math.floor((EVENT_COUNT - SAMPLE_SIZE) / (unusual.length + 1));
  return Array.from({ length: EVENT_COUNT }, (_, index) => {
    const late = index - SAMPLE_SIZE;
    const text = late > 0 && late % distance === 0 ? unusual[late / distance - 1] : undefined;
    return text ?? JSON.stringify(regularEvent(index));
  });
}

/** Every event that is not regular, each key once. */
export function unusualTexts(): string[] {
  return [
    ...awkwardTexts(),
    ...casesOfTheIssue(),
    ...dateTexts(),
    ...typeChanges(),
    ...unknownNames(),
    ...NOT_OBJECTS,
    eventText('long', { message: { body: LONG_BODY } }),
  ];
}

/** Entries of the list of events that are no objects. */
export const NOT_OBJECTS = [
  'null',
  'true',
  '7',
  '9007199254740993',
  '"text"',
  '[]',
  '[{"id":"x"}]',
];

function regularEvent(index: number): Json {
  const seed = {
    id: `event-${index}`,
    conversationId: `conversation-${Math.floor(index / 5)}`,
    ticketId: 1000 + Math.floor(index / 50),
    at: START_MS + index * 1000,
    actor: index % 2 === 0 ? johnny : maria,
  };
  if (index % 5 === 4) return updateEvent(seed, { state: 'closed' });
  return messageEvent(index % 5 === 0 ? 'create' : 'reply', seed, {
    body: `Message ${index}`,
    to: [maria],
  });
}

/** The events of the sandbox's scenario with every awkward payload. Of an edited event only the newer version counts. */
function awkwardTexts(): string[] {
  const { tickets } = awkward.world({ now: NOW_MS, origin: ORIGIN });
  const events = tickets.flatMap(({ threads, strayEvents }) => [
    ...threads.flatMap((thread) => thread.events),
    ...strayEvents,
  ]);
  const byKey = new Map(
    events.map((event) => [JSON.stringify([event['side_conversation_id'], event['id']]), event]),
  );
  return [...byKey.values()].map((event) => JSON.stringify(event));
}

/** Events whose JSON `JSON.stringify` cannot write. Each of them has been a mistake of an earlier version. */
function casesOfTheIssue(): string[] {
  return [
    '{"id":9007199254740993,"side_conversation_id":"big","ticket_id":9007199254740995,"type":"reply"}',
    '{"id":123456789012345678901234567890,"side_conversation_id":18446744073709551616}',
    '{"id":"k","side_conversation_id":"big","updates":{"b":1,"10":2,"2":3}}',
    '{"id":"e","side_conversation_id":"big","x":1e400,"y":1.0,"z":-1E-400,"big":12345678901234567890.5}',
    String.raw`{"id":"half","side_conversation_id":"big","message":{"body":"x\ud83d"}}`,
    String.raw`{"id":"halves","side_conversation_id":"big","a\udc00":"\udc00\ud800","pair":"\ud83d\ude00"}`,
    String.raw`{"id":"nul","side_conversation_id":"big","a\u0000b":"\u0000","\\u0000":"\\u0000"}`,
    '{"id":"case","side_conversation_id":"big","ID":"other","Id":3,"Message":{"BODY":"x"},"TYPE":[]}',
    '{"id":"twice","side_conversation_id":"big","odd":1,"odd":"2"}',
    '{\n  "id": "lines",\r\n\t"side_conversation_id": "big",\n  "type" : "reply"\n}',
    `{"id":"deep","side_conversation_id":"big","deep":${'['.repeat(400)}${']'.repeat(400)}}`,
    '{}',
  ];
}

function dateTexts(): string[] {
  return DATE_CASES.map(([created_at], index) => eventText(`date ${index}`, { created_at }));
}

/** The documented fields of an event. */
export const FIELDS =
  'actor created_at id message side_conversation_id ticket_id type updates url via'.split(' ');
const ACTOR_FIELDS = 'user_id name email'.split(' ');
const MESSAGE_FIELDS =
  'subject preview_text body html_body from to attachments external_ids via'.split(' ');
const VALUES = [null, true, -1.5, 0, 'text', '', [], [1, ['a'], { b: null }], {}, { a: { b: 1 } }];

/** Events in which one documented field has a value of each type. */
function typeChanges(): string[] {
  const changed = (path: string, part: (value: unknown) => Json) =>
    VALUES.map((value, index) => eventText(`type of ${path} ${index}`, part(value)));
  return [
    ...FIELDS.flatMap((name) => changed(name, (value) => ({ [name]: value }))),
    ...ACTOR_FIELDS.flatMap((name) =>
      changed(`actor ${name}`, (value) => ({ actor: { [name]: value } })),
    ),
    ...MESSAGE_FIELDS.flatMap((name) =>
      changed(`message ${name}`, (value) => ({ message: { body: name, [name]: value } })),
    ),
  ];
}

/** Names that no documentation has; some of them mean something to JavaScript, SQL, or a path into JSON. */
const UNKNOWN_NAMES = [
  '',
  ' ',
  'é',
  'e\u0301',
  '😀',
  "a'b",
  'a"b',
  String.raw`a\b`,
  ...'. $ * $.id a.b a/b [0] {} __proto__ constructor toJSON filename json event other_fields'.split(
    ' ',
  ),
];

/** Each unknown name at four places of an event. */
function unknownNames(): string[] {
  return UNKNOWN_NAMES.map((unknown, index) => {
    const name = JSON.stringify(unknown);
    const part = `{${name}:${index}}`;
    return `{${name}:[${part}],"id":"name ${index}","side_conversation_id":"names","actor":${part},"message":${part},"updates":${part}}`;
  });
}

/** An event with an ID and a conversation of its own, unless the parts have others. */
function eventText(name: string, parts: Json): string {
  return JSON.stringify({ id: name, side_conversation_id: `conversation of ${name}`, ...parts });
}
