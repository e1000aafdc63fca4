import { expect, it } from 'vitest';
import { digestOf } from './digest.ts';

it('is the same for the same text, and short', () => {
  const text = 'x'.repeat(100_000);
  expect(digestOf(text)).toBe(digestOf('x'.repeat(100_000)));
  expect(digestOf(text).length).toBeLessThan(18);
});

it('differs for texts that differ in one character, or in their order', () => {
  const texts = Array.from({ length: 20_000 }, (_none, index) => [
    `${index} a`,
    `a ${index}`,
  ]).flat();
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});

it('differs for texts of two or three characters', () => {
  const letters = Array.from({ length: 40 }, (_none, index) => String.fromCodePoint(97 + index));
  const texts = letters.flatMap((a) =>
    letters.flatMap((b) => [`${a}${b}`, ...letters.map((c) => `${a}${b}${c}`)]),
  );
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});

it('differs for texts with other lengths, spaces, and zeros', () => {
  const texts = ['', ' ', 'ab', 'ba', 'a\0', '\0a', 'a'.repeat(1000), 'a'.repeat(1001)];
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});
