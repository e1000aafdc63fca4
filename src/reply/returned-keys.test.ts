// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { returnedKeysOf } from './returned-keys.ts';

const KEY = 'acme 1 returned send keys';

beforeEach(() => localStorage.clear());

it('keys that came back on one channel say nothing about another, also after a reload', () => {
  const keys = returnedKeysOf('acme 1');
  keys.recordSeen('email');
  for (const known of [keys, returnedKeysOf('acme 1')]) {
    expect(known.wereSeen('email')).toBe(true);
    expect(known.wereSeen('slack')).toBe(false);
  }
  expect(returnedKeysOf('acme 11').wereSeen('email')).toBe(false);
});

it('what another page has seen stays stored', () => {
  const [one, other] = [returnedKeysOf('acme 1'), returnedKeysOf('acme 1')];
  one.recordSeen('email');
  other.recordSeen('slack');
  other.recordSeen('slack');
  expect(localStorage.getItem(KEY)).toBe('["email","slack"]');
});

it.each(['true', '{', '[1]', '{}'])('a stored value of another kind is ignored: %s', (stored) => {
  localStorage.setItem(KEY, stored);
  const keys = returnedKeysOf('acme 1');
  expect(keys.wereSeen('email')).toBe(false);
  keys.recordSeen('email');
  expect(localStorage.getItem(KEY)).toBe('["email"]');
});
