import { type Answer, json } from './answer.ts';
import type { ApiRequest } from './request.ts';
import { isObject, type WireObject } from './wire.ts';

/** Selects the requests that a fault affects. A property that is not set matches every request. */
export interface FaultMatcher {
  method?: string;
  /** Tested against the path without `.json`. */
  path?: RegExp;
  /** Query parameters that must have exactly these values; null if they must be missing. */
  query?: Record<string, string | null>;
  /** Only the first n matching requests. */
  first?: number;
  /** Only the matching requests after the first n. */
  after?: number;
  /** Only every nth matching request: with 3, the third, the sixth, and so on. */
  every?: number;
}

/** A matcher in JSON: its path is the source of the expression. */
export type JsonFaultMatcher = Omit<FaultMatcher, 'path'> & { path?: string };

/**
 * The effect on a request. `wait`, `change` and `rewrite` accumulate; after any other kind no further rule applies.
 *
 * The kinds `answer`, `drop` and `never` end a request before it is done, so that a write changes nothing; with `doneAfterMs`, it
 * is done all the same, that long after the request. With all other kinds a request is done at once.
 */
export type Fault =
  /** A function gets the account's clock, in milliseconds since 1970. */
  | { kind: 'answer'; answer: Answer | ((at: number) => Answer) }
  /** The connection is lost without a response. */
  | { kind: 'drop'; doneAfterMs?: number }
  /** The connection is lost after half of the response. */
  | { kind: 'cut' }
  | { kind: 'never'; doneAfterMs?: number }
  | { kind: 'wait'; ms: readonly [min: number, max: number] }
  /** Changes a JSON object. */
  | { kind: 'change'; change: (body: WireObject, request: ApiRequest) => WireObject }
  /** Changes the whole response. */
  | { kind: 'rewrite'; rewrite: Rewrite };

/** Changes a response. `at` is the account's clock, in milliseconds since 1970. */
export type Rewrite = (answer: Answer, request: ApiRequest, at: number) => Answer;

export interface FaultRule {
  when: FaultMatcher;
  then: Fault;
}

/** The combined effect of a world's rules on one request. */
export interface FaultResult {
  waitMs: number;
  end: Extract<Fault, { kind: 'answer' | 'drop' | 'cut' | 'never' }> | null;
  rewrites: Rewrite[];
}

/** Returns a function that applies rules to requests and counts the requests that each rule matched. */
export function faultInjector(rules: readonly FaultRule[]): (request: ApiRequest) => FaultResult {
  const counts = new Map<FaultRule, number>();
  return (request) => {
    const result: FaultResult = { waitMs: 0, end: null, rewrites: [] };
    for (const rule of rules) {
      if (!matchesRequest(rule.when, request)) continue;
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (!applies(rule.when, count)) continue;
      if (rule.then.kind === 'wait') result.waitMs += spread(rule.then.ms, count);
      else if (rule.then.kind === 'change') result.rewrites.push(bodyChange(rule.then.change));
      else if (rule.then.kind === 'rewrite') result.rewrites.push(rule.then.rewrite);
      else {
        result.end = rule.then;
        return result;
      }
    }
    return result;
  };
}

function bodyChange(change: (body: WireObject, request: ApiRequest) => WireObject): Rewrite {
  return (answer, request) => {
    const body: unknown = JSON.parse(answer.body);
    return isObject(body) ? json(change(body, request), answer.status) : answer;
  };
}

/** Whether a request is one of those that a fault affects, apart from their number. */
export function matchesRequest(when: FaultMatcher, request: ApiRequest): boolean {
  if (when.method !== undefined && when.method !== request.method) return false;
  if (when.path !== undefined && !when.path.test(request.path)) return false;
  return Object.entries(when.query ?? {}).every(([key, value]) => request.query.get(key) === value);
}

function applies({ first = Infinity, after = 0, every = 1 }: FaultMatcher, count: number): boolean {
  return count <= first && count > after && count % every === 0;
}

/** A value of the range in steps of the golden ratio: evenly distributed and deterministic. */
function spread([min, max]: readonly [number, number], count: number): number {
  return Math.round(min + (max - min) * ((count * 0.618034) % 1));
}
