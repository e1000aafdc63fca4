import { tooManyRequests } from './answer.ts';
import type { Answer } from './answer.ts';
import { exportLimiter, messageLimiter, requestLimiter } from './rate-limiter.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { faultInjector } from './faults.ts';
import { EXPORT_PATH } from './incremental-export.ts';
import type { ApiRequest } from './request.ts';
import { restAnswer, sendsMessage } from './rest.ts';
import { scheduleRunner } from './schedule.ts';
import { noteTickets } from './search-index.ts';
import type { World } from './world.ts';

/** What the server does with one request, after a delay of `waitMs` milliseconds. */
export type Reaction =
  | { kind: 'answer'; waitMs: number; answer: Answer }
  | { kind: 'drop'; waitMs: number }
  /** Half of the answer is sent. */
  | { kind: 'cut'; waitMs: number; answer: Answer }
  | { kind: 'never' };

export interface LoggedRequest {
  method: string;
  /** As requested, with the query. */
  path: string;
  /** 0 if the connection was dropped, null while the request is pending. */
  status: number | null;
  /** Real time, in milliseconds since 1970. */
  at: number;
  /** The account's clock at that time, in milliseconds since 1970. `advance` moves it ahead of the real time. */
  clock: number;
}

/**
 * The API of one world. Each request goes through these steps: scheduled changes that are due, the rate limit, the faults of
 * the scenario, the documented REST rules.
 */
export interface Account {
  world: World;
  requests: LoggedRequest[];
  /** Converts a real time to the account's clock, which starts at `world.now` and includes all calls of `advance`. */
  clock(at: number): number;
  /** Moves the clock ahead. The rate limit follows it. */
  advance(milliseconds: number): void;
  /** Applies the scheduled changes and late requests that are due at a real time and returns the account's clock. */
  catchUp(at: number): number;
  react(request: ApiRequest, at: number): Reaction;
}

/** Opens an account on a world at the real time `openedAt` (milliseconds since 1970). */
export function openAccount(world: World, openedAt: number): Account {
  const limiter = requestLimiter();
  const exportsLimiter = exportLimiter(limiter);
  const messagesLimiter = messageLimiter(limiter);
  const limiterOf = (request: ApiRequest): RateLimiter => {
    if (request.path === EXPORT_PATH) return exportsLimiter;
    return sendsMessage(request) ? messagesLimiter : limiter;
  };
  const injectFaults = faultInjector(world.faults);
  const runSchedule = scheduleRunner(world);
  let ahead = 0;
  /** Requests that get no response but are done all the same. */
  const pending: { request: ApiRequest; due: number }[] = [];
  const carryOut = (now: number): void => {
    for (const { request, due } of pending.filter((one) => one.due <= now)) {
      restAnswer(world, request, due);
    }
    pending.splice(0, Infinity, ...pending.filter((one) => one.due > now));
  };
  const clock = (at: number): number => world.now + (at - openedAt) + ahead;
  const catchUp = (at: number): number => {
    const now = clock(at);
    noteTickets(world);
    runSchedule(now);
    carryOut(now);
    return now;
  };
  const react = (request: ApiRequest, at: number): Reaction => {
    const now = catchUp(at);
    const seconds = limiterOf(request)(now);
    if (seconds !== null) return { kind: 'answer', waitMs: 0, answer: tooManyRequests(seconds) };
    const { waitMs, end, rewrites } = injectFaults(request);
    if (end?.kind === 'answer') {
      const answer = typeof end.answer === 'function' ? end.answer(now) : end.answer;
      return { kind: 'answer', waitMs, answer };
    }
    if (end?.kind === 'drop' || end?.kind === 'never') {
      if (end.doneAfterMs !== undefined) pending.push({ request, due: now + end.doneAfterMs });
      carryOut(now);
      return end.kind === 'drop' ? { kind: 'drop', waitMs } : { kind: 'never' };
    }
    const answer = rewrites.reduce(
      (before, rewrite) => rewrite(before, request, now),
      restAnswer(world, request, now),
    );
    return { kind: end?.kind ?? 'answer', waitMs, answer };
  };
  const advance = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  return { world, requests: [], clock, advance, catchUp, react };
}
