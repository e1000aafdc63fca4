/** Functions that load nothing and depend on nothing outside the message. */
const FUNCTIONS = new Set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color light-dark calc min max clamp linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient repeat minmax fit-content counter counters'.split(
    ' ',
  ),
);

/** Units, and about how many pixels each is. Those that are no lengths are 0. */
const UNITS: ReadonlyMap<string, number> = new Map(
  'px=1 pt=1.333 pc=16 in=96 cm=37.8 mm=3.78 q=0.945 em=16 rem=16 ex=8 rex=8 ch=8 rch=8 cap=12 rcap=12 ic=16 ric=16 lh=20 rlh=20 %=0 fr=0 deg=0 grad=0 rad=0 turn=0'
    .split(' ')
    .map((unit) => unit.split('='))
    .map(([unit = '', pixels]) => [unit, Number(pixels)] as const),
);

/**
 * Units of the viewport and of containers. The frame is as high as its content, so what depends on its height would
 * never settle, and it is narrower than the window for which the sender chose the value.
 */
const VIEWPORT_UNIT = /^(?:[sld]?v(?:[whib]|min|max)|cq(?:[whib]|min|max))$/;

/** One per cent of the viewport, in pixels, if it were a small window. */
const VIEWPORT_PERCENT = 5;

/** No length in a message is longer, in pixels. */
const MAX_LENGTH = 2000;

const NUMBER = /(?<![\w.#-])([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]+|%)/g;

/** A single number with a unit, or 0. */
export interface Length {
  readonly number: number;
  readonly unit: string;
  /** About how many pixels it is; null for percentages and units of the viewport. */
  readonly pixels: number | null;
  readonly isViewport: boolean;
}

/** Parses a value that is one length or percentage, as the browser serializes it, or returns null. */
export function lengthOf(value: string): Length | null {
  const [, digits, unit = 'px'] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]+|%)?$/.exec(value) ?? [];
  const number = Number(digits);
  if (digits === undefined || Number.isNaN(number)) return null;
  const isViewport = VIEWPORT_UNIT.test(unit);
  const factor = UNITS.get(unit);
  if (factor === undefined && !isViewport) return null;
  return { number, unit, isViewport, pixels: factor ? number * factor : null };
}

/** The value without strings and URLs, in lower case. The value is as the browser serializes it, so it has no comments. */
export function withoutStrings(value: string): string {
  return value.replaceAll(/"[^"\\]*(?:\\[^][^"\\]*)*"/g, '""').toLowerCase();
}

/** The value with pixels in place of units of the viewport. */
export function withoutViewportUnits(value: string): string {
  return value
    .split(/("[^"\\]*(?:\\[^][^"\\]*)*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replaceAll(NUMBER, (token, digits: string, unit: string) =>
            VIEWPORT_UNIT.test(unit) ? `${Number(digits) * VIEWPORT_PERCENT}px` : token,
          ),
    )
    .join('');
}

/** Whether a value, as the browser serializes it, has only known functions and units and no extreme lengths. */
export function isHarmless(value: string): boolean {
  const plain = withoutStrings(value);
  for (const [, name = ''] of plain.matchAll(/([\w-]*)\(/g)) {
    if (name !== '' && !FUNCTIONS.has(name)) return false;
  }
  for (const [, digits, unit = ''] of plain.matchAll(NUMBER)) {
    const factor = UNITS.get(unit);
    if (factor === undefined || Math.abs(Number(digits) * factor) > MAX_LENGTH) return false;
  }
  return true;
}
