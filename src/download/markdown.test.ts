import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownInline } from './markdown.ts';

describe('text in Markdown', () => {
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
  ])('%j is written so that it shows as it is', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('keeps its lines and paragraphs', () => {
    expect(escapeMarkdown('a\r\nb\n\nc\rd')).toBe('a  \nb\n\nc  \nd');
  });

  it('makes no code of lines that begin with blanks', () => {
    expect(escapeMarkdown('    a\n\tb')).toBe('\u00A0\u00A0\u00A0\u00A0a  \n\u00A0b');
    expect(escapeMarkdown('  - a')).toBe('\u00A0\u00A0\\- a');
  });

  it('leaves addresses whole, without the point behind them', () => {
    expect(escapeMarkdown('See https://acme.example/a_b?c=*d&e. Or_not')).toBe(
      String.raw`See <https://acme.example/a_b?c=*d&e>. Or\_not`,
    );
  });

  it('within a line loses its line breaks', () => {
    expect(escapeMarkdownInline(' Fire\n# now* ')).toBe(String.raw`Fire # now\*`);
  });

  it('has a backslash before every sign that means something, whatever the text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>&|~$#+-=.1) \t\na'.split('')) });
    fc.assert(
      fc.property(signs, (text) => {
        const bare = escapeMarkdown(text).replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
        expect(bare).not.toMatch(/[\\`*_[\]<>&|~$]/);
        expect(bare).not.toMatch(/^[ \t\u00A0]*(?:[#+=-]|\d+[.)])/m);
        expect(bare).not.toMatch(/^[ \t]+\S/m);
      }),
    );
  });

  it('says the same once the backslashes are gone', () => {
    const words = fc.string({ unit: fc.constantFrom(...'\\*_[]<#-a b1.\n'.split('')) });
    fc.assert(
      fc.property(words, (text) => {
        const shown = escapeMarkdown(text).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
        const trimmed = (lines: string) => lines.replaceAll('\u00A0', ' ').replaceAll(/ +$/gm, '');
        expect(trimmed(shown)).toBe(trimmed(text));
      }),
    );
  });
});
