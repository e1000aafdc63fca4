import { expect, test } from 'vitest';
import { readPng } from './png.ts';
import { pngHead } from './valid-app-root.ts';

test('reads size and alpha channel from the header', () => {
  expect(readPng(pngHead(320, 200))).toEqual({ width: 320, height: 200, transparent: false });
  expect(readPng(pngHead(128, 128, 6))?.transparent).toBe(true);
});

test('detects transparent colors of a palette', () => {
  const bytes = pngHead(16, 16, 3);
  bytes.set(new TextEncoder().encode('tRNS'), 37);
  expect(readPng(bytes)?.transparent).toBe(true);
});

test('rejects other bytes', () => {
  expect(readPng(new TextEncoder().encode('<svg></svg>'))).toBeUndefined();
  expect(readPng(pngHead(1, 1).slice(0, 20))).toBeUndefined();
});
