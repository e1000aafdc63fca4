/** A repeatable source of chance. */
export interface Chance {
  /** A number from 0 to before 1. */
  next(): number;
  /** An integer from 0 to before `limit`. */
  below(limit: number): number;
  /** True with this probability. */
  is(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** Creates a source of chance from a seed: the same seed gives the same numbers. The generator is mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    is: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined && items.length === 0) throw new Error('Nothing to pick from');
      return item as (typeof items)[number];
    },
  };
}

/** Texts that break programs. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\uD800',
  'half \uDC00 a pair \uD83D',
  '😀 whole pair',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '.',
  '..',
  '../../users/me',
  '%2e%2e%2f',
  '%',
  '%E0%A4%A',
  'a/b?c=d#e',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  '-0',
  '1e400',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '@SUM(A1)',
  '"quoted", and\r\nin lines\u2028\u2029',
  '$& $1 $$ $`',
  '{{name}} %s {0}',
  '\u202Eright to left\u202C',
  '\uFEFFmark',
  'İstanbul ﬁ ß Ǆ',
  'e\u0301'.repeat(40),
  'x'.repeat(3000),
  '2026-11-20T10:24:31Z',
  '2026-11-20T10:24:31.123+00:00',
  '2026-02-30T25:61:61Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '0',
  'maria@acme.example',
  '"Maria" <maria@acme.example>',
  '<>',
  'Automatic reply: ',
  'Mailer-Daemon@acme.example',
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1,
  42,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 63),
  1e21,
  1e-7,
  1.797e308,
  5e-324,
];

/** Names that every object inherits, or that JavaScript reads by itself. */
const NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'toJSON',
  'valueOf',
  'then',
  'length',
  'hasOwnProperty',
  'id',
  'state',
  'subject',
  '',
  '0',
  '\uD800',
  '\0',
];

/** Any JSON value: one that a program might not expect. */
export function randomValue(chance: Chance, depth = 0): unknown {
  const kind = chance.below(depth > 3 ? 6 : 9);
  if (kind === 0) return null;
  if (kind === 1) return chance.is(0.5);
  if (kind === 2) return chance.pick(NUMBERS);
  if (kind < 6) return chance.pick(TEXTS);
  if (kind === 6)
    return Array.from({ length: chance.below(4) }, () => randomValue(chance, depth + 1));
  if (kind === 7 && depth === 0 && chance.is(0.05)) return nested(chance);
  return randomObject(chance, depth);
}

/** An object with own fields of any name, also those that a literal cannot have. */
function randomObject(chance: Chance, depth: number): object {
  const result = {};
  for (let count = chance.below(4); count > 0; count -= 1) {
    Object.defineProperty(result, chance.pick(NAMES), {
      value: randomValue(chance, depth + 1),
      ...OWN_FIELD,
    });
  }
  return result;
}

const OWN_FIELD = { writable: true, enumerable: true, configurable: true } as const;

/** Arrays and objects in each other. */
function nested(chance: Chance): unknown {
  let value: unknown = chance.pick(TEXTS);
  for (let depth = 0; depth < 1000; depth += 1) value = depth % 2 === 0 ? [value] : { a: value };
  return value;
}

/**
 * Changes a JSON value in random places: fields are dropped or replaced, fields are added, items are repeated, dropped, or
 * reordered.
 *
 * @param rate the probability of a change at each place
 * @returns a copy
 */
export function mutated(value: unknown, chance: Chance, rate: number): unknown {
  if (chance.is(rate)) return randomValue(chance);
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => {
      if (chance.is(rate)) return [];
      const copy = mutated(item, chance, rate);
      return chance.is(rate) ? [copy, mutated(item, chance, rate)] : [copy];
    });
    return chance.is(rate) ? items.toReversed() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const result = {};
  for (const [name, field] of Object.entries(value)) {
    if (chance.is(rate / 2)) continue;
    Object.defineProperty(result, name, { value: mutated(field, chance, rate), ...OWN_FIELD });
  }
  if (chance.is(rate)) Object.assign(result, { [chance.pick(NAMES)]: randomValue(chance) });
  return result;
}
