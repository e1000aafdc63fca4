import { json, tooManyRequests } from './answer.ts';
import type { Answer } from './answer.ts';
import { exportBudget, requestBudget } from './rate-limiter.ts';
import { faultJudge } from './faults.ts';
import { EXPORT_PATH } from './incremental-export.ts';
import type { ApiRequest } from './request.ts';
import { restAnswer } from './rest.ts';
import { scriptRunner } from './schedule.ts';
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
  /** The account's clock at that time, which may have been moved ahead. */
  clock: number;
}

/**
 * One world behind its doors: first what is due in its script, then the rate limit, then what is wrong with it, then the
 * documented rules.
 */
export interface Account {
  world: World;
  requests: LoggedRequest[];
  /** The world's clock at a real time: it started at `world.now` and runs on, ahead by as much as it was moved. */
  clock(at: number): number;
  /** Moves the clock ahead for good, and the minute of the rate limit with it. */
  advance(milliseconds: number): void;
  /** Lets everything happen that the script has up to a real time, and says the world's clock at it. */
  catchUp(at: number): number;
  react(request: ApiRequest, at: number): Reaction;
}

/** Opens an account on a world at the real time `openedAt` (milliseconds since 1970). */
export function openAccount(world: World, openedAt: number): Account {
  const budget = requestBudget();
  const exports = exportBudget(budget);
  const judge = faultJudge(world.faults);
  const runScript = scriptRunner(world);
  let ahead = 0;
  const clock = (at: number): number => world.now + (at - openedAt) + ahead;
  const catchUp = (at: number): number => {
    const now = clock(at);
    runScript(now);
    return now;
  };
  const react = (request: ApiRequest, at: number): Reaction => {
    const now = catchUp(at);
    const seconds = (request.path === EXPORT_PATH ? exports : budget)(now);
    if (seconds !== null) return { kind: 'answer', waitMs: 0, answer: tooManyRequests(seconds) };
    const { waitMs, end, changes } = judge(request);
    if (end?.kind === 'never') return end;
    if (end?.kind === 'drop') return { ...end, waitMs };
    if (end?.kind === 'answer') return { ...end, waitMs };
    const answer = restAnswer(world, request, now);
    const changed = changes.reduce((before, change) => {
      const body: unknown = JSON.parse(before.body);
      return isObject(body) ? json(change(body, request), before.status) : before;
    }, answer);
    return { kind: 'answer', waitMs, answer: changed };
  };
  const advance = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  return { world, requests: [], clock, advance, catchUp, react };
}
