import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words.ts';

describe('the changed words', () => {
  it.each([
    ['Printer', 'Fire', 'Printer', 'Fire'],
    ['Help, my printer is on fire!', 'Help, my laptop is on fire!', '…printer…', '…laptop…'],
    [
      'Help, my printer is on fire!',
      'Help, my printer is on fire! Solved',
      '…fire!',
      '…fire! Solved',
    ],
    [
      'Order 17 for the warehouse',
      'Urgent: Order 17 for the warehouse',
      'Order…',
      'Urgent: Order…',
    ],
    [
      'One whole subject of a mail',
      'Another text altogether',
      'One whole subject of a mail',
      'Another text altogether',
    ],
    ['the same subject as before', 'the same subject as before', '…before', '…before'],
    ['Help, my printer is on fire!', 'Help, my  printer is\tnow on fire!', '…is…', '…is now…'],
  ])('of %j and %j are %j and %j', (from, to, shortFrom, shortTo) => {
    expect(changedWords(from, to)).toEqual({ from: shortFrom, to: shortTo });
  });

  it.each([
    ['only white space differs', '        x          y', '        x   y'],
    [
      'only the space before the text differs',
      'Order 17 for the warehouse',
      '  Order 17 for the warehouse',
    ],
    [
      'only the space after the text differs',
      'Order 17 for the warehouse',
      'Order 17 for the warehouse ',
    ],
    [
      'only a no-break space differs',
      'Order 17 for the warehouse',
      'Order\u00a017 for the warehouse',
    ],
    [
      'only punctuation would remain',
      'Order 17 for the - warehouse',
      'Order 17 for the – warehouse',
    ],
    [
      'only symbols would remain of one',
      'The printer is burning 🔥',
      'The printer is burning again',
    ],
    ['one is empty', '', 'Order 17 for the warehouse'],
    ['one is only white space', ' '.repeat(20), 'Order 17 for the warehouse'],
  ])('are the whole texts if %s', (_when, from, to) => {
    expect(changedWords(from, to)).toEqual({ from, to });
    expect(changedWords(to, from)).toEqual({ from: to, to: from });
  });

  it('are readable if the texts are, and differ if the texts differ', () => {
    const word = fc.constantFrom('a', 'b', 'subject', 'long-word', '7', '-', '…', '🔥', '');
    const space = fc.constantFrom(' ', '  ', '\t', '\n', '\u00a0', '');
    const text = fc
      .array(fc.tuple(word, space), { maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    const hasLetterOrDigit = (version: string) => /[\p{L}\p{N}]/u.test(version);
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changed = changedWords(from, to);
        expect(hasLetterOrDigit(changed.from)).toBe(hasLetterOrDigit(from));
        expect(hasLetterOrDigit(changed.to)).toBe(hasLetterOrDigit(to));
        expect(changed.from === changed.to).toBe(from === to);
      }),
      { numRuns: 1000 },
    );
  });
});
