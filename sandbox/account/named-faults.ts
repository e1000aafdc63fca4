import { type Answer, htmlError, json, text, tooManyRequests, unprocessable } from './answer.ts';
import type { Fault, Rewrite } from './faults.ts';
import { isObject, type WireObject } from './wire.ts';

/** In milliseconds. The app waits 15 s for an answer, and 30 s for that to a write. */
const SLOW_MS = 5000;
const TOO_LATE_MS = 20_000;
const TOO_LATE_FOR_WRITES_MS = 45_000;

/** When a write is done whose connection is lost before, in milliseconds after the request. */
const DONE_LATE_MS = 20_000;

/** The `Retry-After` of a 429, in seconds. The huge one is more than a day. */
const SECONDS = 20;
const HUGE_SECONDS = 99_999;

const TEN_MB = 10 * 1024 * 1024;

const LOGIN =
  '<!doctype html><html><body><form action="/access/login"><input name="user[email]"></form></body></html>';

/**
 * Everything that can go wrong with one request, by name. Statuses, no answer, and a connection lost at once end the request
 * before it is done.
 */
export const NAMED_FAULTS = {
  '401': [answer(json({ error: 'Couldn’t authenticate you' }, 401))],
  '402': [answer(json({ error: 'PaymentRequired' }, 402))],
  '403 with an empty body': [answer(text('', 403))],
  '403 with JSON': [answer(json({ error: { title: 'Forbidden', message: 'No access.' } }, 403))],
  '404 with HTML': [answer(htmlError(404, 'The page you were looking for doesn’t exist'))],
  '409': [answer(json({ error: 'Conflict' }, 409))],
  '422': [answer(json({ error: 'RecordInvalid' }, 422))],
  '429 with seconds': [rateLimited(() => String(SECONDS))],
  '429 with a fraction of seconds': [rateLimited(() => '1.5')],
  '429 with zero seconds': [rateLimited(() => '0')],
  '429 with negative seconds': [rateLimited(() => `-${SECONDS}`)],
  '429 with a date': [rateLimited((at) => httpDate(at, SECONDS))],
  '429 with a past date': [rateLimited((at) => httpDate(at, -SECONDS))],
  '429 with a huge number': [rateLimited(() => String(HUGE_SECONDS))],
  '429 with a far date': [rateLimited((at) => httpDate(at, HUGE_SECONDS))],
  '429 with garbage': [rateLimited(() => 'in a moment')],
  '429 without Retry-After': [rateLimited(() => null)],
  '500': [answer(htmlError(500, 'Internal Server Error'))],
  '502': [answer(htmlError(502, 'Bad Gateway'))],
  '503': [answer(text('Service Unavailable', 503))],
  '504': [answer(htmlError(504, 'Gateway Time-out'))],
  '520': [answer(htmlError(520, 'Unknown Error'))],
  'an empty 200': [body(() => '')],
  'truncated JSON': [body((whole) => whole.slice(0, whole.length / 2))],
  'a login page': [answer(text(LOGIN, 200, 'text/html'))],
  'the JSON null': [body(() => 'null')],
  'an empty array': [body(() => '[]')],
  'an empty object': [body(() => '{}')],
  'entries of wrong types': [lists(() => [null, 1, 'x', [], {}, true])],
  'IDs as numbers': [ids((id) => (/^\d+$/.test(String(id)) ? Number(id) : id))],
  'IDs as objects': [ids(() => ({}))],
  'strings instead of lists': [lists(() => 'none')],
  '10 MB': [body((whole) => `${whole.slice(0, -1)},"padding":"${'x'.repeat(TEN_MB)}"}`)],
  'no answer': [{ kind: 'never' }],
  'an answer after the time limit': [wait(TOO_LATE_MS)],
  'a connection lost at once': [{ kind: 'drop' }],
  'a connection lost half-way': [{ kind: 'cut' }],
  'a slow answer': [wait(SLOW_MS)],
} as const satisfies Readonly<Record<string, readonly Fault[]>>;

/** What can go wrong with a write only, by name. A read has no traces, so there these are like others of `NAMED_FAULTS`. */
export const WRITE_FAULTS = {
  'a connection lost before it was done': [{ kind: 'drop' }],
  'a connection lost after it was done': [{ kind: 'drop', doneAfterMs: 0 }],
  'a connection lost 20 s before it was done': [{ kind: 'drop', doneAfterMs: DONE_LATE_MS }],
  'no answer after it was done': [{ kind: 'never', doneAfterMs: 0 }],
  'an answer after the time limit of writes': [wait(TOO_LATE_FOR_WRITES_MS)],
  '500 after it was done': [rewrite(() => htmlError(500, 'Internal Server Error'))],
  '504 after it was done': [rewrite(() => htmlError(504, 'Gateway Time-out'))],
  '422 with the API’s words': [answer(unprocessable('The recipient’s address is suspended.'))],
} as const satisfies Readonly<Record<string, readonly Fault[]>>;

export type FaultName = keyof typeof NAMED_FAULTS;
export type WriteFaultName = keyof typeof WRITE_FAULTS;

/** The faults of that name, or undefined if there are none. */
export function faultsNamed(name: unknown): readonly Fault[] | undefined {
  return new Map<unknown, readonly Fault[]>(
    Object.entries({ ...NAMED_FAULTS, ...WRITE_FAULTS }),
  ).get(name);
}

function answer(given: Answer): Fault {
  return { kind: 'answer', answer: given };
}

function wait(ms: number): Fault {
  return { kind: 'wait', ms: [ms, ms] };
}

function rewrite(change: Rewrite): Fault {
  return { kind: 'rewrite', rewrite: change };
}

function body(change: (whole: string) => string): Fault {
  return rewrite((before) => ({ ...before, body: change(before.body) }));
}

/** A 429; the request is not done. `retryAfter` returns its header, or null for none; `at` is the account's clock in milliseconds since 1970. */
function rateLimited(retryAfter: (at: number) => string | null): Fault {
  return {
    kind: 'answer',
    answer: (at) => {
      const value = retryAfter(at);
      return { ...tooManyRequests(0), headers: value === null ? {} : { 'retry-after': value } };
    },
  };
}

function httpDate(at: number, seconds: number): string {
  return new Date(at + seconds * 1000).toUTCString();
}

/** Changes every list of the response. */
function lists(change: (list: unknown[]) => unknown): Fault {
  return {
    kind: 'change',
    change: (whole) =>
      Object.fromEntries(
        Object.entries(whole).map(([key, value]) => [
          key,
          Array.isArray(value) ? change(value) : value,
        ]),
      ),
  };
}

/** Changes the ID of every entry, and the ID of its conversation. */
function ids(change: (id: unknown) => unknown): Fault {
  return lists((list) => list.map((entry) => (isObject(entry) ? withIds(entry, change) : entry)));
}

function withIds(entry: WireObject, change: (id: unknown) => unknown): WireObject {
  const owner = entry['side_conversation_id'];
  return {
    ...entry,
    id: change(entry['id']),
    ...(owner !== undefined && { side_conversation_id: change(owner) }),
  };
}
