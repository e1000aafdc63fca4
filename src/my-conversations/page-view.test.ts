import { expect, it } from 'vitest';
import { NO_FILTERS } from './list/row-filters.ts';
import {
  INITIAL_PAGE_VIEW,
  type PageView,
  type PageViewAction,
  reducePageView,
} from './page-view.ts';
import { testTicket } from './test-records.ts';
import type { OpenedConversation } from './thread/opened-conversation.ts';

const OPENED: OpenedConversation = {
  ticket: testTicket('1'),
  conversationId: 'a',
  eventKey: 'm',
};

function after(...actions: readonly PageViewAction[]): PageView {
  return actions.reduce(reducePageView, INITIAL_PAGE_VIEW);
}

it('opens a conversation, whose row is then the current one', () => {
  const { opened, currentKey } = after({ type: 'opened', conversation: OPENED });
  expect(opened).toEqual(OPENED);
  expect(currentKey).toBe('a');
});

it('asks for the focus on the current row when a thread is closed, and not without a thread', () => {
  const view = after({ type: 'opened', conversation: OPENED }, { type: 'closed' });
  expect(view.opened).toBeNull();
  expect(view.focusRequest).toBe('current-row');
  expect(after({ type: 'closed' })).toBe(INITIAL_PAGE_VIEW);
});

it('combines filters and clears all of them', () => {
  const actions: readonly PageViewAction[] = [
    { type: 'search-changed', text: 'printer' },
    { type: 'option-toggled', filter: 'ages', value: 'late' },
    { type: 'option-toggled', filter: 'channels', value: 'slack' },
    { type: 'unread-toggled' },
  ];
  expect(after(...actions).filters).toEqual({
    search: 'printer',
    ages: ['late'],
    channels: ['slack'],
    partners: [],
    unreadOnly: true,
  });
  expect(after(...actions, { type: 'filters-cleared' }).filters).toEqual(NO_FILTERS);
});

it('folds groups, and shows all of their rows', () => {
  expect(INITIAL_PAGE_VIEW.openGroups).toEqual(['ours', 'theirs']);
  expect(after({ type: 'group-toggled', group: 'theirs' }).openGroups).toEqual(['ours']);
  expect(after({ type: 'group-toggled', group: 'set-aside' }).openGroups).toContain('set-aside');
  expect(after({ type: 'whole-group-toggled', group: 'ours' }).wholeGroups).toEqual(['ours']);
});

it('shows one kind of details at a time', () => {
  const failed: PageViewAction = { type: 'details-toggled', details: 'failed' };
  expect(after(failed).details).toBe('failed');
  expect(after(failed, { type: 'details-toggled', details: 'skipped' }).details).toBe('skipped');
  expect(after(failed, failed).details).toBeNull();
});

it('returns the focus to the filter button unless something else has it', () => {
  const open: PageViewAction = { type: 'filter-panel-toggled' };
  expect(after(open, { type: 'filter-panel-closed', returnsFocus: true })).toMatchObject({
    isFilterPanelOpen: false,
    focusRequest: 'filter-button',
  });
  expect(after(open, { type: 'filter-panel-closed', returnsFocus: false }).focusRequest).toBeNull();
});

it('changes nothing if the focused row is the current one already', () => {
  const view = after({ type: 'row-focused', key: 'a' });
  expect(reducePageView(view, { type: 'row-focused', key: 'a' })).toBe(view);
});
