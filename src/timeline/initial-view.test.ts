import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FACETS } from './facets/facets.ts';
import { type InitialView, parseInitialView } from './initial-view.ts';
import { DEFAULT_VIEW } from '../timeline/view-options.ts';

describe('the initial view', () => {
  it('is restored from the URL', () => {
    const view: InitialView = {
      view: { ...DEFAULT_VIEW, order: 'oldest', grouping: 'conversation' },
      conversations: ['8566255a'],
      searchText: 'printer "on fire"',
      undoFilters: null,
    };
    expect(parseInitialView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  const FILTERS = {
    searchText: 'fire',
    facets: { ...NO_FACETS, types: ['reply'], conversations: ['a', 'b'] },
  };
  const NARROWED = { view: DEFAULT_VIEW, conversations: ['a'], searchText: '' };
  const undoFiltersOf = (view: object) =>
    parseInitialView(JSON.parse(JSON.stringify(view)))?.undoFilters;

  it('has the filters from before a list was narrowed', () => {
    expect(undoFiltersOf({ ...NARROWED, undoFilters: FILTERS })).toEqual(FILTERS);
  });

  it.each([
    [
      { searchText: 7, facets: null },
      { searchText: '', facets: NO_FACETS },
    ],
    [
      { facets: { types: ['fax', 'reply'], conversations: [7, 'a'], date: 'soon' } },
      { searchText: '', facets: { ...NO_FACETS, types: ['reply'], conversations: ['a'] } },
    ],
    ['fire', null],
    [null, null],
    [undefined, null],
  ])('has only what is valid of those filters: %j', (undoFilters, expected) => {
    expect(undoFiltersOf({ ...NARROWED, undoFilters })).toEqual(expected);
  });

  it.each([[[]], [['a', 'b']]])('is not narrowed with the conversations %j', (conversations) => {
    expect(undoFiltersOf({ ...NARROWED, conversations, undoFilters: FILTERS })).toBeNull();
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
