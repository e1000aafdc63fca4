import { expect, it } from 'vitest';
import { digestOf } from './digest.ts';

it('is the same for the same text, and short', () => {
  const text = 'x'.repeat(100_000);
  expect(digestOf(text)).toBe(digestOf('x'.repeat(100_000)));
  expect(digestOf(text).length).toBeLessThan(12);
});

it('differs for texts that differ in one character, or in their order', () => {
  const texts = Array.from({ length: 20_000 }, (_none, index) => [
    `${index} a`,
    `a ${index}`,
  ]).flat();
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});
