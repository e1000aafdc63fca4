import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, itemsOf, secondOf, shortJson, sizeOf, textOf, timeOf } from './wire-values.ts';

describe('a text', () => {
  it.each([
    ['open', 'open'],
    [' open ', ' open '],
    [55, '55'],
    ['55', '55'],
    [0, '0'],
  ])('of %j is %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it.each([null, undefined, '', '  ', '\n\t', '\0', true, {}, [], ['a'], { a: 1 }])(
    'of %j is none',
    (value) => {
      expect(textOf(value)).toBeNull();
    },
  );
});

describe('awkward payloads, 15: texts that screens and programs stumble over', () => {
  it.each([
    ['emoji', 'Hi 👩‍👩‍👧 \u{1F525}'],
    ['right-to-left text', 'مرحبا \u202Eabc'],
    ['zero-width characters', 'a\u200Bb\uFEFFc'],
    ['Windows newlines', 'a\r\nb'],
    ['a tab in front', '\t=1+1'],
  ])('keeps %s as they are', (_what, value) => {
    expect(textOf(value)).toBe(value);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('keeps %s, which only a spreadsheet minds', (value) => {
    expect(textOf(value)).toBe(value);
  });

  it('drops NUL characters', () => {
    expect(textOf('a\0b')).toBe('ab');
  });

  it('writes a lone surrogate as the sign for an unknown character', () => {
    expect(textOf('a\uD83Db')).toBe('a\uFFFDb');
  });

  it('is well-formed, without NUL and never blank, whatever came', () => {
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

describe('awkward payloads, 11: dates of every form', () => {
  const TEN = Date.UTC(2018, 10, 20, 16, 58, 36);

  it.each([
    ['2018-11-20T16:58:36Z', TEN],
    ['2018-11-20T16:58:36+00:00', TEN],
    ['2018-11-20T16:58:36.453+00:00', TEN + 453],
    ['2018-11-20T16:58:36.453Z', TEN + 453],
    ['2018-11-20T17:58:36+01:00', TEN],
    ['2999-01-01T00:00:00Z', Date.UTC(2999, 0, 1)],
    ['1999-12-31T23:59:59Z', Date.UTC(1999, 11, 31, 23, 59, 59)],
  ])('%s is a moment', (date, moment) => {
    expect(timeOf(date)).toBe(moment);
    expect(secondOf(date)).toBe(Math.floor(moment / 1000));
  });

  it.each([null, undefined, '', 'yesterday', '2018-13-45T99:99:99Z', 1_542_733_116, {}, []])(
    '%j is none',
    (date) => {
      expect(timeOf(date)).toBeNull();
      expect(secondOf(date)).toBeNull();
    },
  );
});

describe('reading doubtful values', () => {
  it.each([null, undefined, 'text', 7, true, [], [1, 2]])('finds no fields in %j', (value) => {
    expect(fieldsOf(value)).toEqual({});
  });

  it('finds the fields of an object', () => {
    const value = { a: 1 };
    expect(fieldsOf(value)).toBe(value);
  });

  it.each([null, undefined, 'text', 7, { length: 2 }])('finds no items in %j', (value) => {
    expect(itemsOf(value)).toEqual([]);
  });

  it.each([0, 1, 12.5, 1e12])('takes %d for a size', (value) => {
    expect(sizeOf(value)).toBe(value);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '12', null, undefined])(
    'does not take %j for a size',
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
  ])('writes %j in one line', (value, text) => {
    expect(shortJson(value)).toBe(text);
  });
});
