import { expect, it } from 'vitest';
import { NO_FACETS } from '../../timeline/facets/facets.ts';
import { DEFAULT_VIEW } from '../../timeline/view-options.ts';
import { viewOfOpened } from './opened-conversation.ts';

const OPENED = {
  ticket: { id: '12', subject: null, status: null },
  conversationId: 'c',
  eventKey: 'c/1',
};

it('shows the conversation alone, with the order of the sidebar and without its filters', () => {
  const facets = { ...NO_FACETS, types: ['update'] };
  expect(viewOfOpened(OPENED, { ...DEFAULT_VIEW, order: 'oldest', facets })).toEqual({
    view: { ...DEFAULT_VIEW, order: 'oldest' },
    conversations: ['c'],
    searchText: '',
    undoFilters: { searchText: '', facets },
    openedKey: 'c/1',
  });
});

it('has the default view if none is stored', () => {
  expect(viewOfOpened(OPENED, null).view).toEqual(DEFAULT_VIEW);
});
