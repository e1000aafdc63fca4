import { describe, expect, it } from 'vitest';
import { RequestError } from '../zendesk/request-error.ts';
import type { Draft } from './draft.ts';
import { INITIAL_REPLY_STATE, phaseOf, type ReplyState, reduceReplies } from './reply-state.ts';
import type { ReplyAction } from './reply-actions.ts';
import { testDraft } from './test-draft.ts';

const DRAFT = testDraft({ text: '', isTouched: false });
const about = { conversationId: 'a', sendKey: DRAFT.sendKey };
const OPEN: ReplyAction = { type: 'composer-opened', draft: DRAFT };
const WRITE: ReplyAction = {
  type: 'draft-changed',
  conversationId: 'a',
  change: { text: 'Hello' },
  nowMs: 9,
};
const PREPARE: ReplyAction = { type: 'preparing-started', conversationId: 'a', nowMs: 10 };
const START: ReplyAction = {
  type: 'send-started',
  ...about,
  attemptedMs: 11,
  closes: true,
  body: 'Hello',
  knownKeys: ['a/1'],
  awaitedCount: 0,
};
const UNKNOWN: ReplyAction = { type: 'outcome-unknown', ...about };
const NOT_FOUND: ReplyAction = { type: 'not-found', ...about };
const failure = new RequestError('rejected', { status: 422, target: 'x' });
const problem = { kind: 'not-sent', failure, retryAtMs: null } as const;
const REFUSED: ReplyAction = { type: 'send-refused', ...about, problem };
const SENT: ReplyAction = { type: 'reply-sent', ...about, sentMs: 12 };

function after(...actions: ReplyAction[]): ReplyState {
  return actions.reduce(reduceReplies, INITIAL_REPLY_STATE);
}

function draftIn(state: ReplyState): Draft {
  const draft = state.drafts.get('a');
  if (!draft) throw new Error('There is no draft.');
  return draft;
}

const phaseIn = (state: ReplyState) => phaseOf(state, draftIn(state));

describe('a composer', () => {
  it('opens with a new draft, or with the one that is there, at the new place', () => {
    expect(after(OPEN)).toMatchObject({ openId: 'a', openCount: 1 });
    const again: ReplyAction = {
      type: 'composer-opened',
      draft: { ...DRAFT, eventKey: 'a/2', sendKey: 'other' },
    };
    const state = after(OPEN, WRITE, again);
    expect(draftIn(state)).toMatchObject({ text: 'Hello', eventKey: 'a/2', ...about });
    expect(state.openCount).toBe(2);
  });

  it('keeps what was written when it closes, and drops an untouched or blank draft', () => {
    const close: ReplyAction = { type: 'composer-closed' };
    expect(after(OPEN, WRITE, close)).toMatchObject({ openId: null });
    expect(draftIn(after(OPEN, WRITE, close)).text).toBe('Hello');
    expect(after(OPEN, close).drafts.size).toBe(0);
    const blank: ReplyAction = { ...WRITE, change: { text: ' ' } };
    expect(after(OPEN, blank, close).drafts.size).toBe(0);
  });

  it('keeps a recipient who is being typed when it closes, also without a text', () => {
    const close: ReplyAction = { type: 'composer-closed' };
    const typed: ReplyAction = { ...WRITE, change: { typedRecipient: 'maria@' } };
    expect(draftIn(after(OPEN, typed, close))).toMatchObject({
      text: '',
      typedRecipient: 'maria@',
    });
    const cleared: ReplyAction = { ...WRITE, change: { typedRecipient: ' ' } };
    expect(after(OPEN, typed, cleared, close).drafts.size).toBe(0);
  });

  it('closes when one of another conversation opens', () => {
    const other: ReplyAction = {
      type: 'composer-opened',
      draft: testDraft({ conversationId: 'b' }),
    };
    expect([...after(OPEN, other).drafts.keys()]).toEqual(['b']);
    expect([...after(OPEN, WRITE, other).drafts.keys()]).toEqual(['a', 'b']);
  });
});

describe('sending', () => {
  it('goes through its phases, and ends without the draft', () => {
    expect(phaseIn(after(OPEN, WRITE))).toBe('editing');
    expect(phaseIn(after(OPEN, WRITE, PREPARE))).toBe('preparing');
    expect(phaseIn(after(OPEN, WRITE, PREPARE, START))).toBe('sending');
    expect(phaseIn(after(OPEN, WRITE, PREPARE, START, UNKNOWN))).toBe('checking');
    expect(phaseIn(after(OPEN, WRITE, PREPARE, START, UNKNOWN, NOT_FOUND))).toBe('not-found');
    const state = after(OPEN, WRITE, PREPARE, START, SENT);
    expect(state).toMatchObject({ openId: null, sentCount: 1, drafts: new Map() });
    expect(state.sent.map(({ draft }) => draft.text)).toEqual(['Hello']);
    const read: ReplyAction = { type: 'sent-read', sendKeys: new Set([DRAFT.sendKey]) };
    expect(reduceReplies(state, read).sent).toEqual([]);
  });

  it('does not let the draft change or go while it lasts', () => {
    for (const actions of [[PREPARE], [PREPARE, START], [PREPARE, START, UNKNOWN]]) {
      const state = after(OPEN, WRITE, ...actions);
      expect(reduceReplies(state, { ...WRITE, change: { text: 'x' } })).toBe(state);
      expect(reduceReplies(state, { type: 'draft-discarded', conversationId: 'a' })).toBe(state);
      expect(reduceReplies(state, PREPARE)).toBe(state);
    }
  });

  it('leads back to the text after a refusal, with the reason until the next press', () => {
    const state = after(OPEN, WRITE, PREPARE, START, REFUSED);
    expect(phaseIn(state)).toBe('editing');
    expect(state.problems.get('a')).toBe(problem);
    expect(reduceReplies(state, PREPARE).problems.size).toBe(0);
  });

  it('stays in doubt if the repetition of a lost reply is refused', () => {
    const again = [NOT_FOUND, PREPARE, { ...START, knownKeys: ['a/1', 'a/2'] }, REFUSED];
    const state = after(OPEN, WRITE, PREPARE, START, UNKNOWN, ...again);
    expect(phaseIn(state)).toBe('not-found');
    expect(draftIn(state).sending).toMatchObject({ isRepeated: true, knownKeys: ['a/1'] });
  });

  it('makes a new version of a reply that was not found', () => {
    const version: ReplyAction = { type: 'version-started', conversationId: 'a', newKey: 'new' };
    const state = after(OPEN, WRITE, PREPARE, START, UNKNOWN, NOT_FOUND, version);
    expect(draftIn(state)).toMatchObject({
      sendKey: 'new',
      earlier: [{ sendKey: DRAFT.sendKey, hasArrived: false, sending: { phase: 'not-found' } }],
      sending: { phase: 'editing' },
    });
    const editing = after(OPEN, WRITE);
    expect(reduceReplies(editing, version)).toBe(editing);
  });

  it('says that the conversation cannot be read until it can', () => {
    const failed: ReplyAction = { type: 'check-failed', ...about, failure };
    const missing: ReplyAction = { type: 'still-missing', ...about };
    const state = after(OPEN, WRITE, PREPARE, START, UNKNOWN, failed);
    expect(state.problems.get('a')).toEqual({ kind: 'not-checked', failure });
    expect(reduceReplies(state, missing).problems.size).toBe(0);
    expect(phaseIn(reduceReplies(state, missing))).toBe('checking');
  });

  it('ignores the outcome of a version that is no longer the draft', () => {
    const state = after(OPEN, WRITE);
    for (const action of [START, REFUSED, UNKNOWN, NOT_FOUND, SENT])
      expect(reduceReplies(state, { ...action, sendKey: 'old' })).toBe(state);
  });
});
