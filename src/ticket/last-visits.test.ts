// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { laterEventsAtLastVisit, lastVisit, saveVisit } from './last-visits.ts';

const KEY = 'acme 7 agent 5';
const VISIT_MS = Date.UTC(2026, 10, 20, 10, 24);

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe('the last visit to a ticket', () => {
  it('is null before the first visit', () => {
    expect(lastVisit(KEY, '42')).toBeNull();
  });

  it('is the one that was saved last', () => {
    saveVisit(KEY, '42', VISIT_MS);
    expect(lastVisit(KEY, '42')).toBe(VISIT_MS);
    saveVisit(KEY, '42', VISIT_MS + 1);
    expect(lastVisit(KEY, '42')).toBe(VISIT_MS + 1);
  });

  it('can be 0, which is not the same as no visit', () => {
    saveVisit(KEY, '42', 0);
    expect(lastVisit(KEY, '42')).toBe(0);
  });

  it('has the keys of later events, the newest 100', () => {
    expect(laterEventsAtLastVisit(KEY, '42')).toEqual(new Set());
    saveVisit(KEY, '42', VISIT_MS, ['a/1', 'a/2']);
    expect(lastVisit(KEY, '42')).toBe(VISIT_MS);
    expect(laterEventsAtLastVisit(KEY, '42')).toEqual(new Set(['a/1', 'a/2']));
    const keys = Array.from({ length: 101 }, (_one, index) => String(index));
    saveVisit(KEY, '42', VISIT_MS, keys);
    expect(laterEventsAtLastVisit(KEY, '42')).toEqual(new Set(keys.slice(1)));
    saveVisit(KEY, '42', VISIT_MS);
    expect(laterEventsAtLastVisit(KEY, '42')).toEqual(new Set());
  });

  it.each(['7', 'null', '{}', '[7,null]'])('has no keys if they are invalid: %s', (keys) => {
    localStorage.setItem(`${KEY} looks`, `[["42",7,${keys}]]`);
    expect(lastVisit(KEY, '42')).toBe(7);
    expect(laterEventsAtLastVisit(KEY, '42')).toEqual(new Set());
  });

  it('is stored per ticket, agent and installation', () => {
    saveVisit(KEY, '42', VISIT_MS);
    expect(lastVisit(KEY, '4')).toBeNull();
    expect(lastVisit('acme 7 agent 6', '42')).toBeNull();
    expect(lastVisit('acme 8 agent 5', '42')).toBeNull();
  });

  it('does not change what is stored under the bare key', () => {
    localStorage.setItem(KEY, '"newest"');
    saveVisit(KEY, '42', VISIT_MS);
    expect(localStorage.getItem(KEY)).toBe('"newest"');
  });
});

describe('the last visits to many tickets', () => {
  /** Saves visits to a range of ticket ids, each with its id as the time. */
  function saveVisits(from: number, to: number): void {
    for (let ticket = from; ticket <= to; ticket += 1) saveVisit(KEY, String(ticket), ticket);
  }

  it('are stored for 300 tickets', () => {
    saveVisits(1, 300);
    expect(lastVisit(KEY, '1')).toBe(1);
    expect(lastVisit(KEY, '300')).toBe(300);
  });

  it('are dropped for the ticket that was visited longest ago', () => {
    saveVisits(1, 300);
    saveVisit(KEY, '1', 1000);
    saveVisits(301, 302);
    expect(lastVisit(KEY, '1')).toBe(1000);
    expect(lastVisit(KEY, '2')).toBeNull();
    expect(lastVisit(KEY, '3')).toBeNull();
    expect(lastVisit(KEY, '4')).toBe(4);
    expect(lastVisit(KEY, '302')).toBe(302);
  });

  it('have one entry per ticket, however often it is visited', () => {
    saveVisits(1, 300);
    for (let count = 0; count < 5; count += 1) saveVisit(KEY, '300', 300 + count);
    expect(lastVisit(KEY, '1')).toBe(1);
  });
});

describe('if the stored value is invalid or storage is denied', () => {
  it.each([
    '{',
    'null',
    '7',
    '"text"',
    '{"42":7}',
    '[]',
    '[["42","7"]]',
    '[null,7,["42"],["42","7"],[42,7]]',
  ])('there was no visit: %s', (stored) => {
    localStorage.setItem(`${KEY} looks`, stored);
    expect(lastVisit(KEY, '42')).toBeNull();
    saveVisit(KEY, '42', VISIT_MS);
    expect(lastVisit(KEY, '42')).toBe(VISIT_MS);
  });

  it('valid entries between invalid ones are used', () => {
    localStorage.setItem(`${KEY} looks`, '[null,["42",7],["43"]]');
    expect(lastVisit(KEY, '42')).toBe(7);
  });

  it('denied storage means no visit and throws no error', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => saveVisit(KEY, '42', VISIT_MS)).not.toThrow();
    expect(lastVisit(KEY, '42')).toBeNull();
  });
});

it('are restored from the value that version 0.1.0 stored', () => {
  localStorage.setItem('acme 7 agent 5 looks', '[["42",1795170240000],["7",0]]');
  expect(lastVisit('acme 7 agent 5', '42')).toBe(1_795_170_240_000);
  expect(lastVisit('acme 7 agent 5', '7')).toBe(0);
});
