import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, parseAddress } from './mail-address.ts';

describe('an address that an agent typed', () => {
  it.each([
    ['a@b.c', 'a@b.c', null],
    ['  maria@acme.example\n', 'maria@acme.example', null],
    ['\u200bmaria@acme.example\u2060', 'maria@acme.example', null],
    ['<maria@acme.example>', 'maria@acme.example', null],
    ['Maria Lopez <maria@acme.example>', 'maria@acme.example', 'Maria Lopez'],
    ['Maria<maria@acme.example>', 'maria@acme.example', 'Maria'],
    ['Lopez, Maria < maria@acme.example >', 'maria@acme.example', 'Lopez, Maria'],
    ['"Lopez, \\"Mary\\"" <maria@acme.example>', 'maria@acme.example', 'Lopez, "Mary"'],
    ["'Maria Lopez' <maria@acme.example>", 'maria@acme.example', 'Maria Lopez'],
    ["'MARIA@acme.example' <maria@acme.example>", 'maria@acme.example', null],
    ['"maria@home" <maria@acme.example>', 'maria@acme.example', 'maria@home'],
    ["o'brien+it@mail.acme-parts.example", "o'brien+it@mail.acme-parts.example", null],
    ['maría@bücher.example', 'maría@bücher.example', null],
    ['用户@例え.テスト', '用户@例え.テスト', null],
    ['a@1.b2', 'a@1.b2', null],
  ])('is parsed: %j', (text, email, name) => {
    expect(parseAddress(text)).toEqual({ email, name });
  });

  it.each([
    '',
    ' ',
    'maria',
    'maria@acme',
    '@acme.example',
    'maria@',
    'maria@@acme.example',
    'maria@acme@example.com',
    'maria lopez@acme.example',
    'maria@acme .example',
    '.maria@acme.example',
    'maria.@acme.example',
    'maria..lopez@acme.example',
    'maria@-acme.example',
    'maria@acme-.example',
    'maria@acme..example',
    'maria@acme.example.',
    'maria@192.168.0.1',
    'maria@acme.example, omar@acme.example',
    'omar@acme.example; Maria <maria@acme.example>',
    'Maria <maria@acme.example',
    'maria@acme.example>',
    'Maria <maria@acme.example> <omar@acme.example>',
    'Maria <maria@acme.example> now',
    'Maria <>',
    'mailto:maria@acme.example',
    'maria@acme.example\nBcc: omar@acme.example',
    'Maria\0 <maria@acme.example>',
    'ma\u202eria@acme.example',
    'ma\u200bria@acme.example',
    'maria@ac\ud800me.example',
    `${'a'.repeat(65)}@acme.example`,
    `a@${'b'.repeat(64)}.example`,
    `${'a'.repeat(1000)} <maria@acme.example>`,
  ])('is refused: %j', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('has at most 254 characters', () => {
    const label = 'b'.repeat(60);
    const address = `${'a'.repeat(9)}@${label}.${label}.${label}.${label}.c`;
    expect(address).toHaveLength(254 + 1);
    expect(parseAddress(address)).toBeNull();
    expect(parseAddress(address.slice(1))).toEqual({ email: address.slice(1), name: null });
  });

  it('can be any common one', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', 'Maria ', '"M, L" '), (email, name) => {
        const { email: parsed } = parseAddress(`${name}<${email}>`) ?? {};
        expect(parsed).toBe(email);
      }),
    );
  });

  it('is never more than one address, whatever was typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('@', '.', '<', '>', '"', ',', ' ', 'a@b.c', '\n', 'maria'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const parsed = parseAddress(pieces.join(''));
        if (parsed === null) return;
        expect(isMailAddress(parsed.email)).toBe(true);
        expect(parsed.email).toMatch(/^[^\s@<>,;:"\p{Cc}\p{Cf}]+@[^\s@<>,;:"\p{Cc}\p{Cf}]+$/u);
        expect(parsed.name ?? 'none').not.toMatch(/\p{Cc}|^\s|\s$|^$/u);
      }),
      { numRuns: 300 },
    );
  });
});
