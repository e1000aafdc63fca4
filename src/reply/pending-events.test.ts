import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { turnOf } from '../turns/turn.ts';
import type { Draft } from './draft.ts';
import { SEND_KEY_NAME } from './find-sent.ts';
import { withPendingReplies } from './pending-events.ts';
import { INITIAL_REPLY_STATE, type ReplyState } from './reply-state.ts';
import type { Attempt } from './sending-state.ts';
import { testDraft } from './test-draft.ts';

const NEWEST_MS = Date.UTC(2026, 10, 20, 10);
const OPTIONS = {
  sender: { id: '7', name: 'Johnny', email: 'johnny@example.com' },
  matchesBodies: () => true,
  nowMs: NEWEST_MS + 60_000,
};
const CONVERSATION = { id: 'a', subject: 'Plug', state: 'open' };
const QUESTION = {
  id: '1',
  type: 'create',
  side_conversation_id: 'a',
  created_at: new Date(NEWEST_MS).toISOString(),
  actor: { email: 'maria@acme.example', name: 'Maria' },
  message: { body: 'Well?', to: [{ user_id: 7 }] },
};
const timeline = buildTimeline([CONVERSATION], [QUESTION]);

function attempt(phase: Attempt['phase'], attemptedMs = NEWEST_MS - 5000): Attempt {
  const known = { isRepeated: false, closes: false, text: '', body: '', knownKeys: [] };
  return { phase, attemptedMs, ...known };
}

function stateOf(draft: Draft, more: Partial<ReplyState> = {}): ReplyState {
  return { ...INITIAL_REPLY_STATE, drafts: new Map([[draft.conversationId, draft]]), ...more };
}

function phasesOf(state: ReplyState, known = timeline, options = OPTIONS) {
  return [...withPendingReplies(known, state, options).pending.values()];
}

describe('a reply that is not among the events', () => {
  it('is there while it is being sent or looked for, and after that until it was read', () => {
    const draft = testDraft();
    expect(phasesOf(stateOf(draft, { preparing: new Map([['a', 5]]) }))).toEqual(['sending']);
    expect(phasesOf(stateOf({ ...draft, sending: attempt('sending') }))).toEqual(['sending']);
    expect(phasesOf(stateOf({ ...draft, sending: attempt('checking') }))).toEqual(['checking']);
    const sent = [{ draft, sentMs: 5 }];
    expect(phasesOf({ ...INITIAL_REPLY_STATE, sent })).toEqual(['sent']);
  });

  it('is not there while it is being written, or when it was not found', () => {
    expect(phasesOf(stateOf(testDraft()))).toEqual([]);
    const state = stateOf(testDraft({ sending: attempt('not-found') }));
    expect(withPendingReplies(timeline, state, OPTIONS).timeline).toBe(timeline);
  });

  it('is not there twice when its event has been read', () => {
    const draft = testDraft({ sending: attempt('sending') });
    const external_ids = { [SEND_KEY_NAME]: draft.sendKey };
    const read = { ...QUESTION, id: '2', type: 'reply', message: { external_ids } };
    expect(phasesOf(stateOf(draft), buildTimeline([CONVERSATION], [QUESTION, read]))).toEqual([]);
  });

  it('is not there twice when its event has been read without its key', () => {
    const read = {
      ...QUESTION,
      id: '2',
      type: 'reply',
      actor: { user_id: 7 },
      message: { body: 'Pull &quot;the&quot; plug' },
    };
    const known = buildTimeline([CONVERSATION], [QUESTION, read]);
    const sending = { ...attempt('sending'), body: 'Pull "the" plug' };
    const draft = testDraft({ text: sending.body, sending });
    const second = { ...draft, sendKey: 'k2', sending: { ...sending, awaitedCount: 1 } };
    const sent = [draft, second].map((one) => ({ draft: one, sentMs: 5 }));
    expect(phasesOf(stateOf(draft), known)).toEqual([]);
    expect(phasesOf({ ...INITIAL_REPLY_STATE, sent }, known)).toEqual(['sent']);
    const keysReturn = { ...OPTIONS, matchesBodies: () => false };
    expect(phasesOf(stateOf(draft), known, keysReturn)).toEqual(['sending']);
  });

  it('is not there without its conversation', () => {
    const draft = testDraft({ conversationId: 'b', sending: attempt('sending') });
    expect(phasesOf(stateOf(draft))).toEqual([]);
  });

  it('is the newest message of its conversation, whatever the clock says, and moves the turn', () => {
    const state = stateOf(testDraft({ sending: attempt('sending') }));
    const shown = withPendingReplies(timeline, state, OPTIONS).timeline;
    const newest = shown.events.at(-1);
    expect(newest).toMatchObject({ type: 'reply', createdMs: NEWEST_MS + 1 });
    expect(newest?.message?.body).toBe('Pull the plug');
    expect(newest?.message?.to.map(({ name }) => name)).toEqual(['Maria Lopez']);
    const whose = (known: typeof timeline) =>
      turnOf(known.eventsByConversation.get('a') ?? [], [], new Map([['7', true]]))?.whose;
    expect([whose(timeline), whose(shown)]).toEqual(['theirs', 'ours']);
  });

  it.each([
    ['a clock that was set back', NEWEST_MS, NEWEST_MS + 86_400_000, OPTIONS.nowMs],
    ['the last date of all', NEWEST_MS, 8.64e15, OPTIONS.nowMs],
    ['the last date in the conversation', 8.64e15, NEWEST_MS, 8.64e15],
  ])('has a date, and none in the future of its own: %s', (_what, newestMs, startedMs, shownMs) => {
    const question = { ...QUESTION, created_at: new Date(newestMs).toISOString() };
    const state = stateOf(testDraft({ sending: attempt('sending', startedMs) }));
    const known = buildTimeline([CONVERSATION], [question]);
    const { events } = withPendingReplies(known, state, OPTIONS).timeline;
    expect(events.find(({ type }) => type === 'reply')?.createdMs).toBe(shownMs);
  });
});
