import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndjsonOf } from './ndjson.ts';

const anyTexts = fc.array(fc.json());

describe('ndjsonOf', () => {
  it('writes each text on a line of its own', () => {
    expect(ndjsonOf(['{"body":"one\\ntwo"}', '{"y":1.0}'])).toBe(
      '{"body":"one\\ntwo"}\n{"y":1.0}\n',
    );
    expect(ndjsonOf([])).toBe('');
  });

  it('produces the same file in chunks as at once', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (one, other) => {
        expect(ndjsonOf(one) + ndjsonOf(other)).toBe(ndjsonOf([...one, ...other]));
      }),
    );
  });
});
