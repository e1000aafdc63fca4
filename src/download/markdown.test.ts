import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownInline } from './markdown.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['*bold* _it_ `code` ~gone~', String.raw`\*bold\* \_it\_ \`code\` \~gone\~`],
    ['[a](b) ![c](d)', String.raw`\[a\](b) !\[c\](d)`],
    ['<script> &amp; | $x$', String.raw`\<script\> \&amp; \| \$x\$`],
    ['C:\\new', String.raw`C:\\new`],
    ['# Title', String.raw`\# Title`],
    ['- a\n+ b', '\\- a  \n\\+ b'],
    ['1. a\n2) b', '1\\. a  \n2\\) b'],
    ['Title\n=====', 'Title  \n\\====='],
    ['> quoted', String.raw`\> quoted`],
    ['# a # b - c', String.raw`\# a # b - c`],
  ])('escapes %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('preserves lines and paragraphs', () => {
    expect(escapeMarkdown('a\r\nb\n\nc\rd')).toBe('a  \nb\n\nc  \nd');
  });

  it('makes no code block of indented lines', () => {
    expect(escapeMarkdown('    a\n\tb')).toBe('\u00A0\u00A0\u00A0\u00A0a  \n\u00A0b');
    expect(escapeMarkdown('  - a')).toBe('\u00A0\u00A0\\- a');
  });

  it('keeps URLs intact, without a period after them', () => {
    expect(escapeMarkdown('See https://acme.example/a_b?c=*d&e. Or_not')).toBe(
      String.raw`See <https://acme.example/a_b?c=*d&e>. Or\_not`,
    );
  });

  it('replaces line breaks by spaces within a line', () => {
    expect(escapeMarkdownInline(' Fire\n# now* ')).toBe(String.raw`Fire # now\*`);
  });

  it('puts a backslash before every special character of any text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>&|~$#+-=.1) \t\na'.split('')) });
    fc.assert(
      fc.property(texts, (text) => {
        const bare = escapeMarkdown(text).replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
        expect(bare).not.toMatch(/[\\`*_[\]<>&|~$]/);
        expect(bare).not.toMatch(/^[ \t\u00A0]*(?:[#+=-]|\d+[.)])/m);
        expect(bare).not.toMatch(/^[ \t]+\S/m);
      }),
    );
  });

  it('equals the text without the backslashes', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'\\*_[]<#-a b1.\n'.split('')) });
    fc.assert(
      fc.property(texts, (text) => {
        const rendered = escapeMarkdown(text).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
        const trimmed = (lines: string) => lines.replaceAll('\u00A0', ' ').replaceAll(/ +$/gm, '');
        expect(trimmed(rendered)).toBe(trimmed(text));
      }),
    );
  });
});
