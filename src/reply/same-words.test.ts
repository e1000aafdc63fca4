import { describe, expect, it } from 'vitest';
import { sharedWords } from './same-words.ts';

function isFound(sent: string, body: string | null, htmlBody: string | null = null, text = sent) {
  return sharedWords({ body, htmlBody }, { body: sent, text }) > 0;
}

const LONG = 'Please pull the plug before you open the case.';
const QUOTED = `${LONG}\n\nOn 20 Nov 2026, Maria Lopez wrote:\n> Which plug?\n> Best regards`;

describe('a message has the words that were sent', () => {
  it.each([
    ['unchanged', 'Pull the plug', 'Pull the plug'],
    ['with other spaces and lines', 'Pull the plug\n\nNow', ' Pull  the plug\r\nNow '],
    ['with no-break spaces', 'a b', 'a\u00A0b'],
    ['with entities', 'Tom & Jerry <ok>', 'Tom &amp; Jerry &lt;ok&gt;'],
    ['with numeric entities', "it's O’Brien", 'it&#39;s O&#x2019;Brien'],
    ['that are themselves an entity', 'Write &amp; for &', 'Write &amp; for &'],
    ['without quotation marks', 'Yes\n\n> Well?', 'Yes\n\nWell?'],
    ['with composed characters', 'Cafe\u0301', 'Caf\u00E9'],
    ['without invisible characters', 'hi\u200B there', 'hi there'],
    ['with other characters for an emoji', '👍 ok', '?? ok'],
    ['with a link in brackets', 'see https://a.example', 'see <https://a.example>'],
    ['with its target', 'see https://a.example!', 'see https://a.example (https://a.example)!'],
    ['with a signature', 'OK', 'OK\n\n-- \nJohnny\nExample Ltd'],
    ['with another signature', LONG, `${LONG}\n\nJohnny, Example Ltd`],
    ['with numbers in quoted lines', '1\n2\n3', '> 1\n> 2\n> 3'],
    ['with other spaces in numbers', '12 000 EUR', '12\u00A0000 EUR'],
    ['of an emoji alone', '👍', ' 👍\n'],
  ])('%s', (_how, sent, body) => {
    expect(isFound(sent, body)).toBe(true);
  });

  it('in its HTML body alone', () => {
    const html = '<div dir="ltr"><p>Tom &amp; Jerry,<br>pull the plug</p></div>';
    expect(isFound('Tom & Jerry,\npull the plug', null, html)).toBe(true);
    expect(isFound('Tom & Jerry,\npull the plug', 'Message in HTML', html)).toBe(true);
    expect(isFound('Tom & Jerry,\npull the fuse', null, html)).toBe(false);
  });

  it.each([
    ['without the quotation', LONG],
    ['with a part of the quotation', `${LONG}\n\nOn 20 Nov 2026, Maria Lopez wrote:`],
  ])('%s', (_how, body) => {
    expect(isFound(QUOTED, body, null, LONG)).toBe(true);
  });
});

describe('a message has other words', () => {
  it.each([
    ['if it goes on after a short text', 'OK', 'OK, but not before Friday'],
    ['if a number has another decimal point', '10.5 EUR', '105 EUR'],
    ['if numbers are joined', '2 19 EUR', '219 EUR'],
    ['if it ends before', LONG, 'Please pull the plug before you open'],
    ['if it says something else', LONG, LONG.replace('before', 'after')],
    ['if it has none', LONG, ''],
    ['if it has no body', LONG, null],
    ['if it is another emoji', '👍', '👎'],
    ['if only what was sent has letters', 'OK', '👍'],
    ['if only the message has letters', '👍', 'OK'],
  ])('%s', (_how, sent, body) => {
    expect(isFound(sent, body)).toBe(false);
  });

  it('if it is a quotation alone', () => {
    expect(isFound('> Well?', '', null, '')).toBe(false);
  });
});
