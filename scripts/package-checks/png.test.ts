import { expect, test } from 'vitest';
import { readPng } from './png.ts';
import { pngHead } from './valid-app-root.ts';

test('size and alpha channel are read from the head', () => {
  expect(readPng(pngHead(320, 200))).toEqual({ width: 320, height: 200, transparent: false });
  expect(readPng(pngHead(128, 128, 6))?.transparent).toBe(true);
});

test('a transparent colour of a palette counts as transparency', () => {
  const bytes = pngHead(16, 16, 3);
  bytes.set(new TextEncoder().encode('tRNS'), 37);
  expect(readPng(bytes)?.transparent).toBe(true);
});

test('other bytes are no PNG', () => {
  expect(readPng(new TextEncoder().encode('<svg></svg>'))).toBeUndefined();
  expect(readPng(pngHead(1, 1).slice(0, 20))).toBeUndefined();
});
