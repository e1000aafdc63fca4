import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InitialView, parseInitialView } from './initial-view.ts';
import { DEFAULT_VIEW } from '../timeline/view-options.ts';

describe('what is handed over to the large view', () => {
  it('arrives as it was', () => {
    const view: InitialView = {
      view: { ...DEFAULT_VIEW, order: 'oldest', grouping: 'conversation' },
      conversations: ['8566255a'],
      searchText: 'printer "on fire"',
    };
    expect(parseInitialView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it.each([null, undefined, 7, 'x', {}, { view: 7 }])('is nothing where %j came', (value) => {
    expect(parseInitialView(value)).toBeNull();
  });

  it('is sensible or nothing, whatever came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (conversations, searchText) => {
        const read = parseInitialView({ view: DEFAULT_VIEW, conversations, searchText });
        expect(typeof read?.searchText).toBe('string');
        expect(read?.conversations.every((id) => typeof id === 'string')).toBe(true);
      }),
    );
  });
});
