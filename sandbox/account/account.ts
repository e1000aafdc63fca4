import { json, tooManyRequests } from './answer.ts';
import type { Answer } from './answer.ts';
import { requestBudget } from './budget.ts';
import { faultJudge } from './faults.ts';
import type { ApiRequest } from './request.ts';
import { restAnswer } from './rest.ts';
import { isObject } from './wire.ts';
import type { World } from './world.ts';

/** How the account reacts to one request; `waitMs` comes first. */
export type Reaction =
  | { kind: 'answer'; waitMs: number; answer: Answer }
  | { kind: 'drop'; waitMs: number }
  | { kind: 'never' };

export interface LoggedRequest {
  method: string;
  /** With its query, as it was asked for. */
  path: string;
  /** 0 where the connection was dropped, null while there is no answer. */
  status: number | null;
  /** Milliseconds since 1970, the real clock. */
  at: number;
}

/** One world behind its doors: rate limit first, then what is wrong with it, then the documented rules. */
export interface Account {
  world: World;
  requests: LoggedRequest[];
  /** The world's clock at a real time: it started at `world.now` and runs on. */
  clock(at: number): number;
  react(request: ApiRequest, at: number): Reaction;
}

/** Opens an account on a world at the real time `openedAt` (milliseconds since 1970). */
export function openAccount(world: World, openedAt: number): Account {
  const budget = requestBudget();
  const judge = faultJudge(world.faults);
  const clock = (at: number): number => world.now + (at - openedAt);
  const react = (request: ApiRequest, at: number): Reaction => {
    const seconds = budget(at);
    if (seconds !== null) return { kind: 'answer', waitMs: 0, answer: tooManyRequests(seconds) };
    const { waitMs, end, changes } = judge(request);
    if (end?.kind === 'never') return end;
    if (end?.kind === 'drop') return { ...end, waitMs };
    if (end?.kind === 'answer') return { ...end, waitMs };
    const answer = restAnswer(world, request, clock(at));
    const changed = changes.reduce((before, change) => {
      const body: unknown = JSON.parse(before.body);
      return isObject(body) ? json(change(body, request), before.status) : before;
    }, answer);
    return { kind: 'answer', waitMs, answer: changed };
  };
  return { world, requests: [], clock, react };
}
