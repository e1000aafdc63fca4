import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import type { Failure, FailureKind } from './failure-label.ts';
import {
  conversationFailure,
  failureText,
  failureTitle,
  isWorthRetrying,
} from './failure-label.ts';

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
  apiMessage: null,
  target: 'x',
});

describe('awkward payloads, 14: labels of each failure kind', () => {
  it.each(['en', 'de'])('are complete and unique in %s', async (locale) => {
    const t = await loadLanguage(locale);
    const titles = KINDS.map((kind) => failureTitle(failure(kind), t));
    const texts = [false, true].flatMap((isAdmin) => {
      const ofRole = KINDS.map((kind) => failureText(failure(kind), t, isAdmin));
      expect(new Set(ofRole).size).toBe(KINDS.length);
      return ofRole;
    });
    expect(new Set(titles).size).toBe(KINDS.length);
    for (const label of [...titles, ...texts]) {
      expect(label).not.toMatch(/\{\{|undefined|failures\./);
    }
  });

  it('include the HTTP status for kinds that cover several statuses', () => {
    for (const isAdmin of [false, true]) {
      expect(failureText(failure('rejected'), english, isAdmin)).toContain('422');
      expect(failureText(failure('server'), english, isAdmin)).toContain('500');
    }
  });

  it('do not tell an admin to ask an admin, but what to check', () => {
    const textsFor = (isAdmin: boolean) =>
      KINDS.map((kind) => failureText(failure(kind), english, isAdmin));
    expect(textsFor(false).filter((text) => text.includes('Ask an admin'))).toHaveLength(2);
    expect(textsFor(true).filter((text) => text.includes('Ask an admin'))).toEqual([]);
    expect(textsFor(true).filter((text) => text.includes('In Admin Center, check'))).toHaveLength(
      2,
    );
  });

  it('offer to try again only with a button that does', () => {
    const offers = (kind: FailureKind) =>
      [false, true].map((isAdmin) =>
        /try again/i.test(failureText(failure(kind), english, isAdmin)),
      );
    for (const kind of KINDS)
      expect(new Set(offers(kind))).toEqual(new Set([isWorthRetrying(failure(kind))]));
  });

  it('say that a conversation that is not found may have been deleted', () => {
    expect(conversationFailure(failure('not-found'), english)).toBe(
      'Not found (may have been deleted)',
    );
    expect(conversationFailure(failure('server'), english)).toBe('Problem in Zendesk');
  });
});

describe('isWorthRetrying', () => {
  it('is true for every failure except refusals, which come again', () => {
    expect(KINDS.filter((kind) => !isWorthRetrying(failure(kind)))).toEqual([
      'not-allowed',
      'not-in-plan',
      'not-found',
      'rejected',
    ]);
  });
});
