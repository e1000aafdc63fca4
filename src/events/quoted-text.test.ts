import { describe, expect, it } from 'vitest';
import { quotedText } from './quoted-text.ts';

describe('quotedText', () => {
  it.each([
    ['Hello', '> Hello'],
    ['Hello\n\nthere', '> Hello\n>\n> there'],
    ['one\r\ntwo\rthree', '> one\n> two\n> three'],
    ['> earlier  ', '> > earlier'],
    ['', '>'],
  ])('marks each line of %j', (text, expected) => {
    expect(quotedText(text)).toBe(expected);
  });
});
