const PIXELS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 37.8],
  ['mm', 3.78],
  ['q', 0.945],
]);

/** Approximate sizes. They only tell a side of almost no length from one that can be seen. */
const PIXELS_PER_RELATIVE_UNIT: ReadonlyMap<string, number> = new Map([
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
  ['vw', 5],
  ['vh', 5],
]);

/** Lengths up to this many pixels cannot be seen, or not read. */
export const INVISIBLE_PX = 2;

/** @returns the length in pixels; `relative` if it depends on the page around; `auto` if the value sets none */
export function cssLength(value: string): number | 'auto' | 'relative' {
  const simple = /^calc\(([^()]*)\)$/.exec(value)?.[1]?.trim() ?? value;
  const [, number = '', unit = ''] =
    /^(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)([a-z]*|%)$/i.exec(simple) ?? [];
  if (number === '') return /^(?:|auto|none)$/.test(value) ? 'auto' : 'relative';
  const count = Number(number);
  if (count === 0) return 0;
  const name = unit.toLowerCase();
  const pixels = PIXELS_PER_UNIT.get(name);
  if (pixels !== undefined) return count * pixels;
  const estimate = count * (PIXELS_PER_RELATIVE_UNIT.get(name) ?? Infinity);
  return Math.abs(estimate) <= INVISIBLE_PX / 2 ? estimate : 'relative';
}

/** Whether a value is a length of almost no pixels. */
export function isInvisibleLength(value: string): boolean {
  const length = cssLength(value);
  return typeof length === 'number' && length <= INVISIBLE_PX;
}
