import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  idOf,
  itemsOf,
  safeText,
  secondOf,
  shortJson,
  sizeOf,
  textOf,
  timeOf,
} from './wire-values.ts';

describe('textOf', () => {
  it.each([
    ['open', 'open'],
    [' open ', ' open '],
    [55, '55'],
    ['55', '55'],
    [0, '0'],
  ])('of %j returns %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it.each([null, undefined, '', '  ', '\n\t', Number.NaN, true, {}, [], ['a'], { a: 1 }])(
    'of %j returns null',
    (value) => {
      expect(textOf(value)).toBeNull();
    },
  );
});

describe('awkward payloads, 15: texts with special characters', () => {
  it.each([
    ['emoji', 'Hi 👩‍👩‍👧 \u{1F525}'],
    ['right-to-left text', 'مرحبا \u202Eabc'],
    ['zero-width characters', 'a\u200Bb\uFEFFc'],
    ['Windows newlines', 'a\r\nb'],
    ['a tab in front', '\t=1+1'],
  ])('preserves %s', (_what, value) => {
    expect(textOf(value)).toBe(value);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])(
    'does not escape the spreadsheet formula %s',
    (value) => {
      expect(textOf(value)).toBe(value);
    },
  );

  it('replaces NUL characters with U+FFFD', () => {
    expect(textOf('a\0b')).toBe('a\uFFFDb');
  });

  it('replaces a lone surrogate with U+FFFD', () => {
    expect(textOf('a\uD83Db')).toBe('a\uFFFDb');
  });

  it('is well-formed, without NUL, and never blank for any JSON', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\0', '\uD83D', '\uDD25', '\u200B', '\u00A0');
    const awkward = fc.string({ unit });
    fc.assert(
      fc.property(fc.oneof(awkward, fc.jsonValue()), (value) => {
        const text = textOf(value);
        expect(text?.isWellFormed() ?? true).toBe(true);
        expect(text?.includes('\0') ?? false).toBe(false);
        expect(text?.trim()).not.toBe('');
      }),
    );
  });
});

describe('idOf', () => {
  it.each([
    ['8566255a-ece5', '8566255a-ece5'],
    [12345, '12345'],
    ['12345', '12345'],
    [0, '0'],
    [2 ** 53 - 1, '9007199254740991'],
    [' a ', ' a '],
    ['\uD800', '\uD800'],
    ['a\0', 'a\0'],
  ])('of %j is the id as it came', (value, id) => {
    expect(idOf(value)).toBe(id);
  });

  it.each([null, undefined, '', '  ', true, Number.NaN, Infinity, {}, [], ['a'], [1], { id: 1 }])(
    'of %j is null',
    (value) => {
      expect(idOf(value)).toBeNull();
    },
  );

  it.each([2 ** 53, -(2 ** 53), 1e21, 1.5])(
    'of %j is null, because two IDs could become one',
    (value) => {
      expect(idOf(value)).toBeNull();
    },
  );

  it('of an object that cannot be converted to a string is null', () => {
    expect(idOf({ toString: 1, valueOf: 1 })).toBeNull();
  });
});

describe('awkward payloads, 11: date formats', () => {
  const TEN = Date.UTC(2018, 10, 20, 16, 58, 36);

  it.each([
    ['2018-11-20T16:58:36Z', TEN],
    ['2018-11-20T16:58:36+00:00', TEN],
    ['2018-11-20T16:58:36.453+00:00', TEN + 453],
    ['2018-11-20T16:58:36.453Z', TEN + 453],
    ['2018-11-20T17:58:36+01:00', TEN],
    ['2999-01-01T00:00:00Z', Date.UTC(2999, 0, 1)],
    ['1999-12-31T23:59:59Z', Date.UTC(1999, 11, 31, 23, 59, 59)],
  ])('parses %s', (date, moment) => {
    expect(timeOf(date)).toBe(moment);
    expect(secondOf(date)).toBe(Math.floor(moment / 1000));
  });

  it.each([null, undefined, '', 'yesterday', '2018-13-45T99:99:99Z', 1_542_733_116, {}, []])(
    'returns null for %j',
    (date) => {
      expect(timeOf(date)).toBeNull();
      expect(secondOf(date)).toBeNull();
    },
  );
});

describe('untrusted values', () => {
  it.each([null, undefined, 'text', 7, true, [], [1, 2]])('have no fields: %j', (value) => {
    expect(fieldsOf(value)).toEqual({});
  });

  it('have the fields of an object', () => {
    const value = { a: 1 };
    expect(fieldsOf(value)).toBe(value);
  });

  it.each([null, undefined, 'text', 7, { length: 2 }])('have no items: %j', (value) => {
    expect(itemsOf(value)).toEqual([]);
  });

  it.each([0, 1, 12.5, 1e12])('accept the size %d', (value) => {
    expect(sizeOf(value)).toBe(value);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '12', null, undefined])(
    'reject the size %j',
    (value) => {
      expect(sizeOf(value)).toBeNull();
    },
  );

  it.each([
    ['open', 'open'],
    [12, '12'],
    [null, 'null'],
    [{ a: [1, null] }, '{"a":[1,null]}'],
    [undefined, 'undefined'],
    ['a\0b\uDC00', 'a\uFFFDb\uFFFD'],
    [{ 'a\uDC00': '\uD800\0😀' }, '{"a\uFFFD":"\uFFFD\uFFFD😀"}'],
    [{ a: String.raw`C:\ud800, \u0000` }, String.raw`{"a":"C:\\ud800, \\u0000"}`],
  ])('format %j as one line', (value, text) => {
    expect(shortJson(value)).toBe(text);
    expect(safeText(text)).toBe(text);
  });
});
