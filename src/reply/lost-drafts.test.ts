import { expect, it } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import type { Draft } from './draft.ts';
import { lostDraftsIn } from './lost-drafts.ts';
import { INITIAL_REPLY_STATE } from './reply-state.ts';
import { NO_STATE_CHANGES } from './state-changes.ts';
import { testDraft } from './test-draft.ts';

function lostIn(drafts: readonly Draft[], preparing = new Map<string, number>()) {
  const replies = {
    ...INITIAL_REPLY_STATE,
    drafts: new Map(drafts.map((draft) => [draft.conversationId, draft])),
    preparing,
  };
  return lostDraftsIn({
    timeline: buildTimeline([{ id: 'a' }], []),
    pending: new Map(),
    state: { replies, stateChanges: NO_STATE_CHANGES },
    ticketId: '42',
    roles: new Map(),
  });
}

it('a draft is lost if its ticket no longer has its conversation', () => {
  const lost = testDraft({ conversationId: 'gone' });
  expect(lostIn([testDraft(), lost])).toEqual([{ draft: lost, isIdle: true }]);
});

it.each([
  ['of another ticket', { ticketId: '43' }],
  ['without text', { text: ' \n' }],
])('a draft %s is not lost', (_which, changes) => {
  expect(lostIn([testDraft({ conversationId: 'gone', ...changes })])).toEqual([]);
});

it('a draft that is being sent is lost, and cannot be discarded', () => {
  const lost = testDraft({ conversationId: 'gone' });
  expect(lostIn([lost], new Map([['gone', 5]]))).toEqual([{ draft: lost, isIdle: false }]);
});
