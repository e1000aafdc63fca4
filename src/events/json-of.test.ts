import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentedJsonOf, jsonOf } from './json-of.ts';

/** JSON with many levels around a part. */
function nested(part: string, levels = 5000): string {
  return `${'[{"a":'.repeat(levels)}${part}${'}]'.repeat(levels)}`;
}

describe('jsonOf and indentedJsonOf', () => {
  it('write values that are nested too deep for JSON.stringify', () => {
    const value: unknown = JSON.parse(nested('1'));
    expect(() => JSON.stringify(value)).toThrow(RangeError);
    expect(jsonOf(value) === nested('1')).toBe(true);
    expect(indentedJsonOf(value) === nested('1')).toBe(true);
  });

  it('write the same as JSON.stringify', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.stringify(value);
        expect(jsonOf(value)).toBe(json);
        expect(indentedJsonOf(value)).toBe(JSON.stringify(value, null, 2));
      }),
      { numRuns: 40 },
    );
  });

  it('write the same without recursion', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = nested(JSON.stringify(value));
        expect(jsonOf(JSON.parse(json)) === json).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('write no undefined properties, as JSON.stringify', () => {
    expect(jsonOf({ event: 1, none: undefined })).toBe('{"event":1}');
  });

  it('throw what is no lack of stack', () => {
    expect(() => jsonOf(1n)).toThrow(TypeError);
    expect(() => indentedJsonOf(1n)).toThrow(TypeError);
  });
});
