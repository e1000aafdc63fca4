import type { Answer } from './answer.ts';
import type { ApiRequest } from './request.ts';
import type { WireObject } from './wire.ts';

/** Which requests a fault concerns. A part that is left out fits every request. */
export interface FaultMatcher {
  method?: string;
  /** Tested against the path with `.json` cut off. */
  path?: RegExp;
  /** Query parameters that must have exactly these values. */
  query?: Record<string, string>;
  /** Only the first so many of the requests that fit. */
  first?: number;
  /** Only what comes after so many of the requests that fit. */
  after?: number;
  /** Only each so-many-th of the requests that fit: of 3, the third, the sixth and so on. */
  every?: number;
}

/** What happens to a request. Waits and changes add up; the other kinds end the walk through the rules. */
export type Fault =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'drop' }
  | { kind: 'never' }
  | { kind: 'wait'; ms: readonly [least: number, most: number] }
  | { kind: 'change'; change: (body: WireObject, request: ApiRequest) => WireObject };

export interface FaultRule {
  when: FaultMatcher;
  then: Fault;
}

/** What the rules of a world make of one request. */
export interface Verdict {
  waitMs: number;
  end: { kind: 'answer'; answer: Answer } | { kind: 'drop' } | { kind: 'never' } | null;
  changes: ((body: WireObject, request: ApiRequest) => WireObject)[];
}

/** Makes a judge of requests: it remembers how often each rule was met, so counts can run out. */
export function faultJudge(rules: readonly FaultRule[]): (request: ApiRequest) => Verdict {
  const met = new Map<FaultRule, number>();
  return (request) => {
    const verdict: Verdict = { waitMs: 0, end: null, changes: [] };
    for (const rule of rules) {
      if (!fits(rule.when, request)) continue;
      const count = (met.get(rule) ?? 0) + 1;
      met.set(rule, count);
      if (!isDue(rule.when, count)) continue;
      if (rule.then.kind === 'wait') verdict.waitMs += spread(rule.then.ms, count);
      else if (rule.then.kind === 'change') verdict.changes.push(rule.then.change);
      else {
        verdict.end = rule.then;
        return verdict;
      }
    }
    return verdict;
  };
}

function fits(when: FaultMatcher, request: ApiRequest): boolean {
  if (when.method !== undefined && when.method !== request.method) return false;
  if (when.path !== undefined && !when.path.test(request.path)) return false;
  return Object.entries(when.query ?? {}).every(([key, value]) => request.query.get(key) === value);
}

function isDue({ first = Infinity, after = 0, every = 1 }: FaultMatcher, count: number): boolean {
  return count <= first && count > after && count % every === 0;
}

/** Walks through the range in golden-section steps: looks random, comes out the same every time. */
function spread([least, most]: readonly [number, number], count: number): number {
  return Math.round(least + (most - least) * ((count * 0.618034) % 1));
}
