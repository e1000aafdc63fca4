import { describe, expect, it } from 'vitest';
import type { DownloadJob } from '../download/download-job.ts';
import type { CommentEditor } from '../ui/host-actions.tsx';
import {
  type BrowserAction,
  type BrowserState,
  facetsOf,
  initialBrowserState,
  reduceBrowser,
  viewToStore,
} from './browser-state.ts';
import { type Facets, NO_FACETS, withOptionToggled } from './facets/facets.ts';
import { DEFAULT_VIEW } from './view-options.ts';

const INITIAL = initialBrowserState(DEFAULT_VIEW, null);

function after(...actions: BrowserAction[]): BrowserState {
  return actions.reduce(reduceBrowser, INITIAL);
}

/** The properties of the state that differ from the initial ones. */
function changesAfter(...actions: BrowserAction[]): Partial<BrowserState> {
  const entries = Object.entries(after(...actions));
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== INITIAL[name as keyof BrowserState]),
  );
}

const JOB: DownloadJob = { kind: 'csv', events: [], printWindow: null };
const FACETS: Facets = {
  ...NO_FACETS,
  types: ['reply'],
  conversations: ['a'],
  date: { kind: 'last-days', days: 7 },
};

describe('the initial state of an event browser', () => {
  it('has the view, and neither search nor conversations', () => {
    expect(INITIAL).toMatchObject({ view: DEFAULT_VIEW, conversations: [], searchText: '' });
  });

  it('has the conversations, the search, and the way back that the page was opened with', () => {
    const undoFilters = { searchText: 'smoke', facets: FACETS };
    const chosen = { conversations: ['a'], searchText: 'fire', undoFilters };
    expect(initialBrowserState(DEFAULT_VIEW, { view: DEFAULT_VIEW, ...chosen })).toEqual({
      ...INITIAL,
      ...chosen,
    });
  });
});

describe('an initial view with an opened event', () => {
  it('has it open at its place', () => {
    const view = {
      view: DEFAULT_VIEW,
      conversations: ['a'],
      searchText: '',
      undoFilters: null,
      openedKey: 'a/1',
    };
    expect(initialBrowserState(DEFAULT_VIEW, view)).toMatchObject({
      currentKey: 'a/1',
      isRowChosen: true,
      openKeys: new Set(['a/1']),
      isScrollRequested: true,
      focusRequest: null,
    });
  });
});

describe('the state of an event browser after an action', () => {
  it.each<[BrowserAction, Partial<BrowserState>]>([
    [{ type: 'order-changed', order: 'oldest' }, { view: { ...DEFAULT_VIEW, order: 'oldest' } }],
    [
      { type: 'grouping-changed', grouping: 'conversation' },
      { view: { ...DEFAULT_VIEW, grouping: 'conversation' } },
    ],
    [
      { type: 'facets-changed', facets: FACETS },
      {
        conversations: ['a'],
        view: { ...DEFAULT_VIEW, facets: { ...FACETS, conversations: [] } },
      },
    ],
    [{ type: 'search-changed', text: 'fire' }, { searchText: 'fire' }],
    [
      { type: 'row-focused', key: 'a/1' },
      { currentKey: 'a/1', isRowChosen: true },
    ],
    [
      { type: 'row-chosen', key: 'a/1' },
      { currentKey: 'a/1', isRowChosen: true },
    ],
    [{ type: 'row-shown', key: 'a/1' }, { currentKey: 'a/1' }],
    [
      { type: 'row-selected', key: 'a/1' },
      {
        currentKey: 'a/1',
        isRowChosen: true,
        focusRequest: 'current-row',
        isScrollRequested: true,
      },
    ],
    [
      { type: 'row-selected', key: 'a/1', scrollsToTop: true },
      {
        currentKey: 'a/1',
        focusRequest: 'current-row',
        isScrollRequested: true,
        scrollsToTop: true,
        isRowChosen: true,
      },
    ],
    [
      { type: 'match-selected', key: 'a/1' },
      { currentKey: 'a/1', isRowChosen: true, isScrollRequested: true },
    ],
    [
      { type: 'event-toggled', key: 'a/1' },
      { openKeys: new Set(['a/1']), openedKey: 'a/1' },
    ],
    [
      { type: 'attribution-toggled', editor: 'internal-note' },
      { view: { ...DEFAULT_VIEW, attributedEditors: ['internal-note'] } },
    ],
    [{ type: 'facet-panel-toggled' }, { isFacetPanelOpen: true }],
    [{ type: 'facet-panel-closed', returnsFocus: true }, { focusRequest: 'filter-button' }],
    [
      { type: 'search-opened', from: 'current-row' },
      { searchOpener: 'current-row', focusRequest: 'search' },
    ],
    [{ type: 'shortcuts-dialog-opened' }, { isShortcutsDialogOpen: true }],
    [{ type: 'download-started', job: JOB }, { download: JOB }],
    [{ type: 'large-view-problem', problem: 'slow' }, { largeViewProblem: 'slow' }],
    [{ type: 'focus-requested', target: 'current-row' }, { focusRequest: 'current-row' }],
  ])('changes as expected: %j', (action, changes) => {
    expect(changesAfter(action)).toEqual(changes);
  });

  it.each<[string, BrowserAction[]]>([
    ['the facet panel', [{ type: 'facet-panel-toggled' }, { type: 'facet-panel-toggled' }]],
    [
      'the shortcuts dialog',
      [{ type: 'shortcuts-dialog-opened' }, { type: 'shortcuts-dialog-closed' }],
    ],
    [
      'the status of a download',
      [{ type: 'download-started', job: JOB }, { type: 'download-dismissed' }],
    ],
    [
      'the error of the large view, once it is opened again',
      [{ type: 'large-view-problem', problem: 'failed' }, { type: 'large-view-requested' }],
    ],
    [
      'a focus request',
      [{ type: 'focus-requested', target: 'current-row' }, { type: 'focus-done' }],
    ],
  ])('is the initial one again after it closed %s', (_what, actions) => {
    expect(changesAfter(...actions)).toEqual({});
  });

  it('has no scroll request after the row was scrolled into view', () => {
    expect(changesAfter({ type: 'match-selected', key: 'x' }, { type: 'scroll-done' })).toEqual({
      currentKey: 'x',
      isRowChosen: true,
    });
  });

  it.each([
    [true, { focusRequest: 'filter-button' }],
    [false, {}],
  ])(
    'focuses the filter button after the facet panel closed only if asked (%s)',
    (returnsFocus, changes) => {
      const close: BrowserAction = { type: 'facet-panel-closed', returnsFocus };
      expect(changesAfter({ type: 'facet-panel-toggled' }, close)).toEqual(changes);
    },
  );

  it('has no search text after the search box was closed, and moves the focus as asked', () => {
    expect(
      changesAfter(
        { type: 'search-opened', from: 'search-button' },
        { type: 'search-changed', text: 'fire' },
        { type: 'search-closed', focus: 'search-button' },
      ),
    ).toEqual({ focusRequest: 'search-button' });
  });

  it('opens events one by one, and closes each again', () => {
    const toggle = (key: string): BrowserAction => ({ type: 'event-toggled', key });
    expect(after(toggle('x'), toggle('y')).openKeys).toEqual(new Set(['x', 'y']));
    expect(after(toggle('x'), toggle('y'), toggle('x')).openKeys).toEqual(new Set(['y']));
    const opened = after(toggle('x'));
    reduceBrowser(opened, toggle('x'));
    expect(opened.openKeys).toEqual(new Set(['x']));
  });

  it('scrolls to the event that was opened last, until it is in view or closed', () => {
    const toggle = (key: string): BrowserAction => ({ type: 'event-toggled', key });
    expect(after(toggle('x'), toggle('y')).openedKey).toBe('y');
    expect(after(toggle('x'), { type: 'opened-shown' }).openedKey).toBeNull();
    expect(after(toggle('x'), toggle('x')).openedKey).toBeNull();
  });

  it('opens the chosen event below its row while there is no pane', () => {
    const removed = (key?: string): BrowserAction => ({ type: 'pane-removed', key });
    const state = after({ type: 'event-toggled', key: 'x' }, removed('y'));
    expect([...state.openKeys]).toEqual(['x', 'y']);
    expect(state).toMatchObject({ openedKey: 'y', isScrollRequested: true });
    expect(after(removed()).openKeys.size).toBe(0);
    expect(after(removed('y'), { type: 'pane-added' })).toMatchObject({
      openKeys: new Set(),
      openedKey: null,
    });
  });

  it('forgets the attribution of quotations in a kind of comment when it is toggled again', () => {
    const toggle = (editor: CommentEditor): BrowserAction => ({
      type: 'attribution-toggled',
      editor,
    });
    const { view } = after(toggle('internal-note'), toggle('unknown'), toggle('internal-note'));
    expect(view.attributedEditors).toEqual(['unknown']);
  });

  it('is the same object if the row that gets the focus is the current one', () => {
    const state = after({ type: 'row-focused', key: 'x' });
    expect(reduceBrowser(state, { type: 'row-focused', key: 'x' })).toBe(state);
    expect(reduceBrowser(state, { type: 'row-shown', key: 'x' })).toBe(state);
    const shown = after({ type: 'row-shown', key: 'x' });
    expect(reduceBrowser(shown, { type: 'row-focused', key: 'x' })).toBe(shown);
  });
});

describe('a search', () => {
  const focused: BrowserAction = { type: 'row-focused', key: 'x' };

  it('begins at its first match', () => {
    expect(after(focused, { type: 'search-changed', text: 'fire' }).currentKey).toBeNull();
  });

  it.each(['', '  '])('that is empty (%j) keeps the current row', (text) => {
    expect(after(focused, { type: 'search-changed', text })).toMatchObject({
      searchText: text,
      currentKey: 'x',
    });
  });
});

describe('the facets of an event browser', () => {
  it('are those of the view with the conversations of the ticket', () => {
    expect(facetsOf(INITIAL)).toEqual(NO_FACETS);
    expect(facetsOf(after({ type: 'facets-changed', facets: FACETS }))).toEqual(FACETS);
  });

  it('toggle an option on and off, and keep one that no event has', () => {
    const on = withOptionToggled(NO_FACETS, 'people', 'nobody@acme.example');
    const state = after({ type: 'facets-changed', facets: on });
    expect(facetsOf(state).people).toEqual(['nobody@acme.example']);
    const off = withOptionToggled(facetsOf(state), 'people', 'nobody@acme.example');
    expect(facetsOf(reduceBrowser(state, { type: 'facets-changed', facets: off }))).toEqual(
      NO_FACETS,
    );
  });

  it('are cleared together with the search', () => {
    const state = after(
      { type: 'order-changed', order: 'oldest' },
      { type: 'facets-changed', facets: FACETS },
      { type: 'search-changed', text: 'fire' },
      { type: 'filters-cleared' },
    );
    expect(facetsOf(state)).toEqual(NO_FACETS);
    expect(state.searchText).toBe('');
    expect(state.view).toEqual({ ...DEFAULT_VIEW, order: 'oldest' });
  });
});

describe('a list that is narrowed to one conversation', () => {
  const CHOSEN: readonly BrowserAction[] = [
    { type: 'facets-changed', facets: FACETS },
    { type: 'search-changed', text: 'fire' },
  ];
  const NARROWED: BrowserAction = { type: 'conversation-narrowed', id: 'b' };
  const UNDONE: BrowserAction = { type: 'narrowing-undone' };

  it('has neither search nor other facets', () => {
    const state = after(...CHOSEN, NARROWED);
    expect(facetsOf(state)).toEqual({ ...NO_FACETS, conversations: ['b'] });
    expect(state.searchText).toBe('');
  });

  it('gets its search and its facets back, also if it was narrowed twice', () => {
    const again: BrowserAction = { type: 'conversation-narrowed', id: 'c' };
    for (const actions of [[NARROWED], [NARROWED, again]]) {
      const state = after(...CHOSEN, ...actions, UNDONE);
      expect(facetsOf(state)).toEqual(FACETS);
      expect(state.searchText).toBe('fire');
      expect(state.undoFilters).toBeNull();
    }
  });

  const INSIDE: readonly BrowserAction[] = [
    { type: 'search-opened', from: 'search-button' },
    { type: 'search-changed', text: 'smoke' },
    { type: 'facets-changed', facets: { ...NO_FACETS, types: ['create'], conversations: ['b'] } },
    { type: 'search-closed', focus: 'search-button' },
    { type: 'search-changed', text: '' },
  ];

  it('has the search and the facets that the agent chooses inside the conversation', () => {
    const state = after(...CHOSEN, NARROWED, ...INSIDE.slice(0, 3));
    expect(facetsOf(state)).toEqual({ ...NO_FACETS, types: ['create'], conversations: ['b'] });
    expect(state.searchText).toBe('smoke');
  });

  it('stays narrowed, leaves the stored facets alone, and can be undone, whatever the agent chooses inside', () => {
    let state = after(...CHOSEN, NARROWED);
    const facets = { ...FACETS, conversations: [] };
    for (const action of INSIDE) {
      state = reduceBrowser(state, action);
      expect(viewToStore(state)).toEqual({ ...DEFAULT_VIEW, facets });
      const undone = reduceBrowser(state, UNDONE);
      expect(facetsOf(undone)).toEqual(FACETS);
      expect(undone.searchText).toBe('fire');
    }
  });

  it.each<BrowserAction>([
    { type: 'facets-changed', facets: NO_FACETS },
    { type: 'facets-changed', facets: { ...NO_FACETS, conversations: ['b', 'c'] } },
    { type: 'facets-changed', facets: { ...NO_FACETS, conversations: ['c'] } },
    { type: 'filters-cleared' },
  ])('is an own choice of the agent after %j', (action) => {
    const state = after(...CHOSEN, NARROWED, action);
    expect(state.undoFilters).toBeNull();
    expect(viewToStore(state)).toEqual(DEFAULT_VIEW);
    expect(reduceBrowser(state, UNDONE)).toBe(state);
  });

  it('is not stored: other tickets have the facets from before', () => {
    const facets = { ...FACETS, conversations: [] };
    expect(viewToStore(after(...CHOSEN, NARROWED))).toEqual({ ...DEFAULT_VIEW, facets });
    const chosen = after(...CHOSEN);
    expect(viewToStore(chosen)).toBe(chosen.view);
  });
});

describe('an event that was opened from the waiting strip', () => {
  it('is open and current, and the list scrolls to it', () => {
    expect(
      changesAfter({
        type: 'event-revealed',
        event: { key: 'x', conversationId: 'x' },
        place: 'row',
      }),
    ).toEqual({
      currentKey: 'x',
      isRowChosen: true,
      openKeys: new Set(['x']),
      openedKey: 'x',
      focusRequest: 'current-row',
      isScrollRequested: true,
    });
  });

  it('is current, but not open below its row, if it opens in the pane', () => {
    const event = { key: 'x', conversationId: 'x' };
    expect(changesAfter({ type: 'event-revealed', event, place: 'pane' })).toEqual({
      currentKey: 'x',
      isRowChosen: true,
      focusRequest: 'current-row',
      isScrollRequested: true,
    });
  });

  it('unfolds its conversation', () => {
    const reveal: BrowserAction = {
      type: 'event-revealed',
      event: { key: 'x', conversationId: 'a' },
      place: 'row',
    };
    const folded: BrowserAction = { type: 'conversation-toggled', id: 'a' };
    const other: BrowserAction = { type: 'conversation-toggled', id: 'b' };
    expect(after(folded, other, reveal).foldedConversations).toEqual(new Set(['b']));
  });

  it('stays open if it was open', () => {
    const reveal: BrowserAction = {
      type: 'event-revealed',
      event: { key: 'x', conversationId: 'x' },
      place: 'row',
    };
    expect(after({ type: 'event-toggled', key: 'x' }, reveal).openKeys).toEqual(new Set(['x']));
  });

  it('is above the list if search or facets hide it, until it is closed', () => {
    const reveal: BrowserAction = {
      type: 'event-revealed',
      event: { key: 'x', conversationId: 'x' },
      place: 'outside',
    };
    expect(changesAfter(reveal)).toEqual({ pinnedKey: 'x', focusRequest: 'outside-filters' });
    expect(after(reveal, { type: 'event-unpinned' }).pinnedKey).toBeNull();
    const other: BrowserAction = {
      type: 'event-revealed',
      event: { key: 'y', conversationId: 'y' },
      place: 'row',
    };
    expect(after(reveal, other).pinnedKey).toBeNull();
  });
});

it('remembers which groups of the waiting strip are unfolded', () => {
  const ours: BrowserAction = { type: 'turn-group-toggled', group: 'ours' };
  const theirs: BrowserAction = { type: 'turn-group-toggled', group: 'theirs' };
  expect(after(ours, theirs).view.openTurns).toEqual(['ours', 'theirs']);
  expect(after(ours, theirs, ours).view.openTurns).toEqual(['theirs']);
});

describe('updates', () => {
  const reduce = (...actions: BrowserAction[]) =>
    actions.reduce(reduceBrowser, initialBrowserState(DEFAULT_VIEW, null));

  it('are expanded, and closed when their run is folded', () => {
    const expanded = reduce(
      { type: 'updates-expanded', keys: ['a', 'b'] },
      { type: 'event-toggled', key: 'a' },
      { type: 'event-toggled', key: 'message' },
    );
    expect([...expanded.expandedUpdates]).toEqual(['a', 'b']);
    const folded = reduceBrowser(expanded, { type: 'updates-folded', keys: ['a', 'b'] });
    expect([...folded.expandedUpdates]).toEqual([]);
    expect([...folded.openKeys]).toEqual(['message']);
  });
});

describe('a mark of a chart whose events the list has', () => {
  const selection = { key: 'monday', label: 'Monday', accepts: () => true };
  const set: BrowserAction = { type: 'selection-set', selection };

  it('is a filter from the first event on', () => {
    const state = after({ type: 'row-focused', key: 'a/1' }, set);
    expect(state).toEqual({ ...INITIAL, selection });
  });

  it.each<BrowserAction>([
    { type: 'selection-set', selection: null },
    { type: 'filters-cleared' },
    { type: 'facets-cleared', conversations: [] },
  ])('is removed by $type', (action) => {
    expect(after(set, action)).toEqual(INITIAL);
  });

  it('is not shown beside a conversation alone', () => {
    expect(after(set, { type: 'conversation-narrowed', id: 'a' }).selection).toBeNull();
  });

  it('stays when facets and search change', () => {
    const state = after(
      set,
      { type: 'facets-changed', facets: FACETS },
      { type: 'search-changed', text: 'fire' },
    );
    expect(state.selection).toBe(selection);
  });

  it('is not stored', () => {
    expect(viewToStore(after(set))).toEqual(viewToStore(INITIAL));
  });
});
