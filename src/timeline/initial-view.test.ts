import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InitialView, parseInitialView } from './initial-view.ts';
import { DEFAULT_VIEW } from '../timeline/view-options.ts';

describe('the initial view', () => {
  it('is restored from the URL', () => {
    const view: InitialView = {
      view: { ...DEFAULT_VIEW, order: 'oldest', grouping: 'conversation' },
      conversations: ['8566255a'],
      searchText: 'printer "on fire"',
    };
    expect(parseInitialView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it.each([null, undefined, 7, 'x', {}, { view: 7 }])('is null if the URL has %j', (value) => {
    expect(parseInitialView(value)).toBeNull();
  });

  it('is valid with any conversations and search text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (conversations, searchText) => {
        const parsed = parseInitialView({ view: DEFAULT_VIEW, conversations, searchText });
        expect(typeof parsed?.searchText).toBe('string');
        expect(parsed?.conversations.every((id) => typeof id === 'string')).toBe(true);
      }),
    );
  });
});
