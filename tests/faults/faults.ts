import {
  type FaultName as SandboxFaultName,
  NAMED_FAULTS,
} from '../../sandbox/account/named-faults.ts';
import type { RequestErrorKind } from '../../src/zendesk/request-error.ts';

/** One way in which a request can go wrong. */
export interface Fault {
  /** What the sandbox does. */
  readonly name: SandboxFaultName;
  /** What the app must call the failure; null if it must use the answer, however odd. */
  readonly kind: RequestErrorKind | null;
  /** True if the agent leaves while the request is pending: opens another ticket, or cancels the export. */
  readonly isLeft: boolean;
}

/** What the app must make of each fault of the sandbox. */
const KINDS: Readonly<Record<SandboxFaultName, RequestErrorKind | null>> = {
  '401': 'not-signed-in',
  '402': 'not-in-plan',
  '403 with an empty body': 'not-allowed',
  '403 with JSON': 'not-allowed',
  '404 with HTML': 'not-found',
  '409': 'rejected',
  '422': 'rejected',
  '429 with seconds': 'rate-limited',
  '429 with a fraction of seconds': 'rate-limited',
  '429 with zero seconds': 'rate-limited',
  '429 with negative seconds': 'rate-limited',
  '429 with a date': 'rate-limited',
  '429 with a past date': 'rate-limited',
  '429 with a huge number': 'rate-limited',
  '429 with a far date': 'rate-limited',
  '429 with garbage': 'rate-limited',
  '429 without Retry-After': 'rate-limited',
  '500': 'server',
  '502': 'server',
  '503': 'server',
  '504': 'server',
  '520': 'server',
  'an empty 200': 'malformed',
  'truncated JSON': 'malformed',
  'a login page': 'malformed',
  'the JSON null': 'malformed',
  'an empty array': 'malformed',
  'an empty object': 'malformed',
  'entries of wrong types': 'malformed',
  'IDs as numbers': null,
  'IDs as objects': 'malformed',
  'strings instead of lists': 'malformed',
  '10 MB': null,
  'no answer': 'timed-out',
  'an answer after the time limit': 'timed-out',
  'a connection lost at once': 'offline',
  'a connection lost half-way': 'offline',
  'a slow answer': null,
};

const LEFT = 'an answer after the agent has left';

export type FaultName = SandboxFaultName | typeof LEFT;

/** Every fault of the matrix: those of the sandbox, and an answer that nobody waits for any more. */
export const FAULT_NAMES: readonly FaultName[] = [
  ...(Object.keys(NAMED_FAULTS) as SandboxFaultName[]),
  LEFT,
];

export function faultNamed(name: FaultName): Fault {
  if (name === LEFT) return { name: 'a slow answer', kind: null, isLeft: true };
  return { name, kind: KINDS[name], isLeft: false };
}

/** Whether a failure may pass without anybody doing something about it. Then the next poll asks again. */
export const MAY_PASS: Readonly<Record<RequestErrorKind, boolean>> = {
  offline: true,
  'timed-out': true,
  'rate-limited': true,
  server: true,
  // The agent may have signed in again in another tab.
  'not-signed-in': true,
  // A login page, or a proxy that is being restarted.
  malformed: true,
  'not-in-plan': false,
  'not-allowed': false,
  'not-found': false,
  rejected: false,
};

/** Whether the ticket page sends a request again by itself after some seconds, so that one such answer is no failure. */
export function isRetriedAtOnce({ kind, name }: Fault): boolean {
  return kind === 'offline' || kind === 'rate-limited' || name === '503';
}

/** Whether an export tries again for ten minutes. Other failures stop it at once, and the admin continues it. */
export function isWaitedOut({ kind, name }: Fault): boolean {
  const isRetried = /^(?:409|500|502|503|504|52[0-4])$/.test(name);
  return isRetried || kind === 'offline' || kind === 'timed-out' || kind === 'rate-limited';
}

/** How long the account asks to wait with `Retry-After`, in seconds. It does not in other faults, or not legibly. */
const ASKED_SECONDS: Partial<Record<SandboxFaultName, number>> = {
  '429 with seconds': 20,
  '429 with a fraction of seconds': 1.5,
  // Dates have whole seconds.
  '429 with a date': 19,
  '429 with a huge number': 99_999,
  '429 with a far date': 99_998,
};

/**
 * How long the app must wait before it sends the request again, in milliseconds.
 *
 * @param limitMs the app waits no longer than this, whatever the account asks
 */
export function shortestWaitMs({ name }: Fault, limitMs: number): number {
  return Math.min((ASKED_SECONDS[name] ?? 0) * 1000, limitMs);
}
