import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddressList } from './address-list.ts';

/** The texts of the entries; those that are no address with a "!" before them. */
function entries(text: string): readonly string[] {
  return parseAddressList(text).map(({ text: entry, address }) => (address ? entry : `!${entry}`));
}

describe('a typed list of addresses', () => {
  it.each<[string, readonly string[]]>([
    ['a@b.example', ['a@b.example']],
    ['a@b.example, c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example;c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example\r\nc@d.example\n', ['a@b.example', 'c@d.example']],
    ['a@b.example,', ['a@b.example']],
    [' , ;; a@b.example ;,', ['a@b.example']],
    ['', []],
    [' , ; ', []],
    ['Maria <a@b.example>, Omar <c@d.example>', ['Maria <a@b.example>', 'Omar <c@d.example>']],
  ])('has an entry for each of them: %j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['"Lopez, Maria" <m@a.example>', ['"Lopez, Maria" <m@a.example>']],
    ['"Lopez; Maria" <m@a.example>', ['"Lopez; Maria" <m@a.example>']],
    [
      '"Lopez, \\"Mary\\"; M" <m@a.example>, o@a.example',
      ['"Lopez, \\"Mary\\"; M" <m@a.example>', 'o@a.example'],
    ],
    ['Lopez, Maria <m@a.example>', ['Lopez, Maria <m@a.example>']],
    [
      'Lopez, Maria, MD <m@a.example>, o@a.example',
      ['Lopez, Maria, MD <m@a.example>', 'o@a.example'],
    ],
    [
      'Lopez, Maria <m@a.example>; Haddad, Omar <o@a.example>',
      ['Lopez, Maria <m@a.example>', 'Haddad, Omar <o@a.example>'],
    ],
  ])('does not end an entry within a name: %j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['maria', ['!maria']],
    ['a@b, c@d.example', ['!a@b', 'c@d.example']],
    ['a@b.example, c@d', ['a@b.example', '!c@d']],
    ['a@b.example, maria; omar', ['a@b.example', '!maria', '!omar']],
    ['a@b, Maria <m@a.example>', ['!a@b', 'Maria <m@a.example>']],
    ['"Lopez, m@a.example', ['!"Lopez', 'm@a.example']],
    ['Lopez; Maria <m@a.example>', ['!Lopez', 'Maria <m@a.example>']],
  ])('keeps apart what is no address: %j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('is read to the end if it is long', () => {
    const addresses = Array.from({ length: 100 }, (_none, index) => `partner${index}@acme.example`);
    expect(entries(addresses.join(', '))).toEqual(addresses);
    const text = 'a@b.example,'.repeat(100_000);
    expect(entries(text)).toEqual([`!${text}`]);
  });

  it('loses none of its words, whatever was typed', () => {
    const piece = fc.constantFrom('a@b.c', 'maria', '"', '\\', ',', ';', '\n', ' ', '<', '>');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const words = (some: string) => some.replaceAll(/[\s,;]/g, '');
        expect(
          words(
            parseAddressList(text)
              .map((entry) => entry.text)
              .join(''),
          ),
        ).toBe(words(text));
      }),
      { numRuns: 300 },
    );
  });
});
