import { expect, it } from 'vitest';
import { isolate } from './isolate.ts';

it('wraps a text in first-strong isolates', () => {
  expect(isolate('مرحبا')).toBe('\u2068مرحبا\u2069');
});
