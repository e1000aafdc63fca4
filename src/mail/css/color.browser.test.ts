import { expect, it } from 'vitest';
import { chroma, contrast, over, parseColor, WHITE } from './color.ts';

it.each([
  ['#ff0', [255, 255, 0, 1]],
  ['#FFFF00', [255, 255, 0, 1]],
  ['#ff0c', [255, 255, 0, 0.8]],
  ['#ffff00cc', [255, 255, 0, 0.8]],
  ['rgb(1, 2, 3)', [1, 2, 3, 1]],
  ['rgb(1 2 3 / 50%)', [1, 2, 3, 0.5]],
  ['rgb(100% 0% 0%)', [255, 0, 0, 1]],
  ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
  ['rgba(255, 255, 0, 0)', [255, 255, 0, 0]],
  ['hsl(60, 100%, 50%)', [255, 255, 0, 1]],
  ['hsla(60, 100%, 50%, 0.8)', [255, 255, 0, 0.8]],
  ['hwb(60 0% 0%)', [255, 255, 0, 1]],
  ['color(srgb 1 1 0)', [255, 255, 0, 1]],
  ['oklch(0 0 0)', [0, 0, 0, 1]],
  ['oklch(1 0 0)', [255, 255, 255, 1]],
  ['oklab(1 0 0)', [255, 255, 255, 1]],
  ['lab(100 0 0)', [255, 255, 255, 1]],
  ['yellow', [255, 255, 0, 1]],
  ['RebeccaPurple', [102, 51, 153, 1]],
  ['Mark', [255, 255, 0, 1]],
  ['transparent', [0, 0, 0, 0]],
])('reads the color %s', (value, color) => {
  const found = parseColor(value)?.map((channel) => Number(channel.toFixed(2)));
  expect(found).toEqual(color);
});

it('reads a strong color in a notation that has more colors than a screen', () => {
  expect(chroma(parseColor('oklch(0.9 0.19 110)') ?? WHITE)).toBeGreaterThan(150);
  expect(parseColor('oklch(0.9 0.19 110 / 0.5)')?.[3]).toBeCloseTo(0.5, 2);
});

it.each(['', 'inherit', 'unset', 'var(--a)', 'none', 'no color', 'rgb(1, 2)', 'constructor'])(
  'reads no color in %j, whatever came before',
  (value) => {
    parseColor('hsl(1 2% 3%)');
    expect(parseColor(value)).toBe(null);
  },
);

it('compares colors', () => {
  expect(contrast(WHITE, [0, 0, 0, 1])).toBeCloseTo(21);
  expect(contrast(WHITE, WHITE)).toBe(1);
  expect(over([255, 255, 0, 0.8], WHITE).map(Math.round)).toEqual([255, 255, 51, 1]);
});
