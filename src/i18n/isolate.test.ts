import { expect, it } from 'vitest';
import { isolate, withoutIsolates } from './isolate.ts';

it('wraps a text in first-strong isolates', () => {
  expect(isolate('مرحبا')).toBe('\u2068مرحبا\u2069');
});

it('removes isolates of any kind, and nothing else', () => {
  expect(withoutIsolates(`\u2066${isolate('مرحبا')}\u2069 – 5\u00A0%`)).toBe('مرحبا – 5\u00A0%');
});
