import type { FetchJson } from '../../src/zendesk/fetcher.ts';
import { kindOfStatus, RequestError } from '../../src/zendesk/request-error.ts';
import type { Account } from '../../sandbox/account/account.ts';
import { tooManyRequests, text } from '../../sandbox/account/answer.ts';
import type { Fault } from '../../sandbox/account/faults.ts';
import { apiRequest } from '../../sandbox/account/request.ts';

/** A transient failure of one request. */
export type Trouble = 'too-many' | 'away' | 'drop' | null;

/**
 * Fetches from the sandbox's account as an admin, without latency.
 *
 * @param nowMs the clock
 * @param trouble called before each request
 */
export function accountRead(
  account: Account,
  nowMs: () => number,
  trouble: () => Trouble = () => null,
): FetchJson {
  return async (path, { signal }) => {
    signal.throwIfAborted();
    const fault = faultOf(trouble());
    account.world.faults.splice(0);
    // oxlint-disable-next-line unicorn/no-thenable -- the sandbox's word for what happens
    if (fault) account.world.faults.push({ when: {}, then: fault });

    const reaction = account.react(apiRequest('GET', path, 'admin'), nowMs());
    if (reaction.kind === 'never') throw new RequestError('timed-out', { target: path });
    if (reaction.kind === 'drop') throw new RequestError('offline', { target: path });
    const { status, body, headers } = reaction.answer;
    if (status === 200) return JSON.parse(body) as object;
    const asked = headers['retry-after'];
    throw new RequestError(kindOfStatus(status), {
      status,
      retryAfterSeconds: asked === undefined ? null : Number(asked),
      target: path,
    });
  };
}

function faultOf(trouble: Trouble): Fault | null {
  switch (trouble) {
    case 'too-many':
      return { kind: 'answer', answer: tooManyRequests(7) };
    case 'away':
      return { kind: 'answer', answer: text('Service Unavailable', 503) };
    case 'drop':
      return { kind: 'drop' };
    case null:
      return null;
  }
}
