import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HandedOver, readHandedOver } from './initial-view.ts';
import { INITIAL_CHOICES } from '../timeline/view-options.ts';

describe('what is handed over to the large view', () => {
  it('arrives as it was', () => {
    const view: HandedOver = {
      choices: { ...INITIAL_CHOICES, order: 'oldest', grouping: 'conversation' },
      conversations: ['8566255a'],
      text: 'printer "on fire"',
    };
    expect(readHandedOver(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it.each([null, undefined, 7, 'x', {}, { choices: 7 }])('is nothing where %j came', (value) => {
    expect(readHandedOver(value)).toBeNull();
  });

  it('is sensible or nothing, whatever came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (conversations, text) => {
        const read = readHandedOver({ choices: INITIAL_CHOICES, conversations, text });
        expect(typeof read?.text).toBe('string');
        expect(read?.conversations.every((id) => typeof id === 'string')).toBe(true);
      }),
    );
  });
});
