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
  ])('of %j and %j are %j and %j', (from, to, shortFrom, shortTo) => {
    expect(changedWords(from, to)).toEqual({ from: shortFrom, to: shortTo });
  });

  it('are never empty, and differ if the texts differ', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'subject', 'long-word'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [one.join(' '), other.join(' ')];
        const changed = changedWords(from, to);
        expect(changed.from.replaceAll(/[ …]/g, '')).not.toBe('');
        expect(changed.to.replaceAll(/[ …]/g, '')).not.toBe('');
        expect(changed.from === changed.to).toBe(from === to);
      }),
    );
  });
});
