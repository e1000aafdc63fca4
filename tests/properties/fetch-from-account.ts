import type { FetchJson } from '../../src/zendesk/fetcher.ts';
import { kindOfStatus, RequestError } from '../../src/zendesk/request-error.ts';
import type { Account } from '../../sandbox/account/account.ts';
import { tooManyRequests, text } from '../../sandbox/account/answer.ts';
import type { Fault } from '../../sandbox/account/faults.ts';
import { apiRequest } from '../../sandbox/account/request.ts';

/** A transient failure of one request; null for none. */
export type TransientFailure = 'rate-limited' | 'unavailable' | 'dropped' | null;

/**
 * Fetches from the sandbox's account as an admin, without latency.
 *
 * @param nowMs the clock
 * @param nextFailure called before each request
 */
export function fetchFromAccount(
  account: Account,
  nowMs: () => number,
  nextFailure: () => TransientFailure = () => null,
): FetchJson {
  return async (path, { signal }) => {
    signal.throwIfAborted();
    const fault = faultOf(nextFailure());
    account.world.faults.splice(0);
    // oxlint-disable-next-line unicorn/no-thenable -- the name of the sandbox's property
    if (fault) account.world.faults.push({ when: {}, then: fault });

    const reaction = account.react(apiRequest('GET', path, 'admin'), nowMs());
    if (reaction.kind === 'never') throw new RequestError('timed-out', { target: path });
    if (reaction.kind === 'drop') throw new RequestError('offline', { target: path });
    const { status, body, headers } = reaction.answer;
    if (status === 200) return JSON.parse(body) as object;
    const retryAfter = headers['retry-after'];
    throw new RequestError(kindOfStatus(status), {
      status,
      retryAfterSeconds: retryAfter === undefined ? null : Number(retryAfter),
      target: path,
    });
  };
}

function faultOf(failure: TransientFailure): Fault | null {
  switch (failure) {
    case 'rate-limited':
      return { kind: 'answer', answer: tooManyRequests(7) };
    case 'unavailable':
      return { kind: 'answer', answer: text('Service Unavailable', 503) };
    case 'dropped':
      return { kind: 'drop' };
    case null:
      return null;
  }
}
