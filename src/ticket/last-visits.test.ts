// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveVisit, lastVisit } from './last-visits.ts';

const KEY = 'acme 7 agent 5';
const MOMENT = Date.UTC(2026, 10, 20, 10, 24);

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe('the last look at a ticket', () => {
  it('is none before the first', () => {
    expect(lastVisit(KEY, '42')).toBeNull();
  });

  it('is the one that was kept last', () => {
    saveVisit(KEY, '42', MOMENT);
    expect(lastVisit(KEY, '42')).toBe(MOMENT);
    saveVisit(KEY, '42', MOMENT + 1);
    expect(lastVisit(KEY, '42')).toBe(MOMENT + 1);
  });

  it('may be the beginning of time, which is no missing look', () => {
    saveVisit(KEY, '42', 0);
    expect(lastVisit(KEY, '42')).toBe(0);
  });

  it("is not another ticket's, nor another agent's or installation's", () => {
    saveVisit(KEY, '42', MOMENT);
    expect(lastVisit(KEY, '4')).toBeNull();
    expect(lastVisit('acme 7 agent 6', '42')).toBeNull();
    expect(lastVisit('acme 8 agent 5', '42')).toBeNull();
  });

  it('leaves what is kept under the bare key alone', () => {
    localStorage.setItem(KEY, '"newest"');
    saveVisit(KEY, '42', MOMENT);
    expect(localStorage.getItem(KEY)).toBe('"newest"');
  });
});

describe('of many tickets', () => {
  /** Looks at these tickets one after the other, each at the moment of its number. */
  function messageViewOf(from: number, to: number): void {
    for (let ticket = from; ticket <= to; ticket += 1) saveVisit(KEY, String(ticket), ticket);
  }

  it('three hundred are remembered', () => {
    messageViewOf(1, 300);
    expect(lastVisit(KEY, '1')).toBe(1);
    expect(lastVisit(KEY, '300')).toBe(300);
  });

  it('the one that was looked at longest ago is forgotten first', () => {
    messageViewOf(1, 300);
    saveVisit(KEY, '1', 1000);
    messageViewOf(301, 302);
    expect(lastVisit(KEY, '1')).toBe(1000);
    expect(lastVisit(KEY, '2')).toBeNull();
    expect(lastVisit(KEY, '3')).toBeNull();
    expect(lastVisit(KEY, '4')).toBe(4);
    expect(lastVisit(KEY, '302')).toBe(302);
  });

  it('a ticket looked at often takes one place only', () => {
    messageViewOf(1, 300);
    for (let count = 0; count < 5; count += 1) saveVisit(KEY, '300', 300 + count);
    expect(lastVisit(KEY, '1')).toBe(1);
  });
});

describe('where the browser kept something else', () => {
  it.each([
    '{',
    'null',
    '7',
    '"text"',
    '{"42":7}',
    '[]',
    '[["42","7"]]',
    '[null,7,["42"],["42","7"],[42,7]]',
  ])('there was no look: %s', (kept) => {
    localStorage.setItem(`${KEY} looks`, kept);
    expect(lastVisit(KEY, '42')).toBeNull();
    saveVisit(KEY, '42', MOMENT);
    expect(lastVisit(KEY, '42')).toBe(MOMENT);
  });

  it('the looks between the rubbish count', () => {
    localStorage.setItem(`${KEY} looks`, '[null,["42",7],["43"]]');
    expect(lastVisit(KEY, '42')).toBe(7);
  });

  it('or nothing, because it is denied, there is no look and no failure', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => saveVisit(KEY, '42', MOMENT)).not.toThrow();
    expect(lastVisit(KEY, '42')).toBeNull();
  });
});
