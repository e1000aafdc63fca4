import { expect, it } from 'vitest';
import { isLookAlike } from './look-alike.ts';

it('takes a label that is too long to decode for a look-alike', () => {
  expect(isLookAlike('xn--mnchen-3ya.example')).toBe(false);
  // "a" 50 or 60 times, and "ä".
  expect(isLookAlike(`xn--${'a'.repeat(50)}-fhe.example`)).toBe(false);
  expect(isLookAlike(`xn--${'a'.repeat(60)}-99e.example`)).toBe(true);
});
