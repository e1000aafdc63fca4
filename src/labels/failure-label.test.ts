import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import type { Failure, FailureKind } from './failure-label.ts';
import { failureText, failureTitle, isWorthRetrying } from './failure-label.ts';

const english = await loadLanguage('en');

/** The record type forces an entry for every failure kind. */
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

describe('awkward payloads, 14: labels of each failure kind', () => {
  it.each(['en', 'de'])('are complete and unique in %s', async (locale) => {
    const t = await loadLanguage(locale);
    const titles = KINDS.map((kind) => failureTitle(failure(kind), t));
    const texts = KINDS.map((kind) => failureText(failure(kind), t));
    expect(new Set(titles).size).toBe(KINDS.length);
    expect(new Set(texts).size).toBe(KINDS.length);
    for (const label of [...titles, ...texts]) {
      expect(label).not.toMatch(/\{\{|undefined|failures\./);
    }
  });

  it('include the HTTP status for kinds that cover several statuses', () => {
    expect(failureText(failure('rejected'), english)).toContain('422');
    expect(failureText(failure('server'), english)).toContain('500');
  });
});

describe('isWorthRetrying', () => {
  it('is true for every failure except those that only an admin can end', () => {
    expect(KINDS.filter((kind) => !isWorthRetrying(failure(kind)))).toEqual([
      'not-allowed',
      'not-in-plan',
    ]);
  });
});
