import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import type { Failure, FailureKind } from './failure-label.ts';
import { failureText, failureTitle, isWorthRetrying } from './failure-label.ts';

const english = await loadLanguage('en');

/** Complete by type: a kind that is added must be added here. */
const STATUS_OF: Readonly<Record<FailureKind, number>> = {
  offline: 0,
  'timed-out': 0,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-in-plan': 402,
  'not-found': 404,
  rejected: 422,
  'rate-limited': 429,
  server: 500,
  malformed: 200,
};

const KINDS = Object.keys(STATUS_OF) as FailureKind[];

const failure = (kind: FailureKind): Failure => ({
  name: 'RequestError',
  message: kind,
  kind,
  status: STATUS_OF[kind],
  retryAfterSeconds: null,
  target: 'x',
});

describe('awkward payloads, 14: the words for each failure', () => {
  it.each(['en', 'de'])('are whole and its own, in %s', async (locale) => {
    const t = await loadLanguage(locale);
    const titles = KINDS.map((kind) => failureTitle(failure(kind), t));
    const texts = KINDS.map((kind) => failureText(failure(kind), t));
    expect(new Set(titles).size).toBe(KINDS.length);
    expect(new Set(texts).size).toBe(KINDS.length);
    for (const words of [...titles, ...texts]) {
      expect(words).not.toMatch(/\{\{|undefined|failures\./);
    }
  });

  it('name the status where it says more than the words', () => {
    expect(failureText(failure('rejected'), english)).toContain('422');
    expect(failureText(failure('server'), english)).toContain('500');
  });
});

describe('trying again', () => {
  it('makes sense for each failure but a missing plan', () => {
    expect(KINDS.filter((kind) => !isWorthRetrying(failure(kind)))).toEqual(['not-in-plan']);
  });
});
