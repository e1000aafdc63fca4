import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inPseudoLanguage, pseudoText } from './pseudo-language.ts';

const word = (letters: string) => `\u200F\u202E${letters}\u202C\u200F`;

describe('a text in the pseudo-language', () => {
  it('has each word from right to left, and placeholders and signs as they were', () => {
    expect(pseudoText('{{shown}} of {{count}} events: don’t stop (1).')).toBe(
      `{{shown}} ${word('of')} {{count}} ${word('events')}: ${word('don’t')} ${word('stop')} (1).`,
    );
  });

  it('is the same if it has no letters', () => {
    expect(pseudoText('{{a}} – {{b}}, 2')).toBe('{{a}} – {{b}}, 2');
  });
});

describe('a file in the pseudo-language', () => {
  const texts = { 'language.direction': 'ltr', 'a.b': "It's $& \\ {{n}}" };
  const chunk = `push([["language-en"],{1(e){e.exports=JSON.parse('${JSON.stringify(texts)
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")}')}}]);`;
  const json = (script: Buffer) =>
    JSON.parse(
      runInNewContext(/JSON\.parse\((.*)\)\}\}/.exec(script.toString())?.[1] ?? '') as string,
    ) as unknown;

  it.each(['/dist/assets/language-en.js', 'my-conversations-language-en.js'])(
    'has other texts and the other direction: %s',
    (path) => {
      expect(json(inPseudoLanguage(path, Buffer.from(chunk)))).toEqual({
        'language.direction': 'rtl',
        'a.b': `${word("It's")} $& \\ {{n}}`,
      });
    },
  );

  it.each(['language-de.js', 'mylanguage-en.js', 'language-en.js.txt', 'menu.js'])(
    'is unchanged without English texts: %s',
    (path) => {
      expect(inPseudoLanguage(path, Buffer.from(chunk)).toString()).toBe(chunk);
    },
  );

  it('cannot be made of a chunk of another form', () => {
    expect(() => inPseudoLanguage('language-en.js', Buffer.from('export default {}'))).toThrow(
      'language-en.js has no texts',
    );
  });
});
