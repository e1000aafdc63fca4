import { describe, expect, it } from 'vitest';
import { parseEvent } from '../events/timeline.ts';
import { countAwaited, findSent, findVersions, SEND_KEY_NAME, sendKeyOf } from './find-sent.ts';
import { testDraft } from './test-draft.ts';
import type { Attempt } from './sending-state.ts';

const ATTEMPT: Attempt = {
  phase: 'checking',
  attemptedMs: 5,
  isRepeated: false,
  closes: false,
  text: 'Pull the plug',
  body: 'Pull the plug',
  knownKeys: ['a/1'],
};

function message(id: string, body: string, sendKey: string | null, userId = 7) {
  const external_ids = sendKey === null ? { ticketAuditId: 5 } : { [SEND_KEY_NAME]: sendKey };
  const raw = { id, type: 'reply', actor: { user_id: userId }, message: { body, external_ids } };
  return parseEvent(`a/${id}`, raw, null);
}

const OPTIONS = { agentId: '7', matchesBodies: true };
const draft = testDraft({ sendKey: 'k', sending: ATTEMPT });

describe('a reply that may have been sent is found', () => {
  it('by its key, whatever the body became', () => {
    const event = message('2', 'PULL', 'k', 8);
    expect(sendKeyOf(event)).toBe('k');
    expect(findSent([event], draft, { ...OPTIONS, matchesBodies: false })).toBe(event);
    expect(findSent([message('2', 'Pull the plug', 'other')], draft, OPTIONS)).toBeNull();
  });

  it('by its body, where the account may not return keys', () => {
    const event = message('2', 'Pull  the\nplug ', null);
    expect(findSent([event], draft, OPTIONS)).toBe(event);
    expect(findSent([event], draft, { ...OPTIONS, matchesBodies: false })).toBeNull();
  });

  it.each([
    ['was there before', message('1', 'Pull the plug', null)],
    ['is of somebody else', message('2', 'Pull the plug', null, 8)],
    ['says something else', message('2', 'Pull the plug now', null)],
  ])('not in a message that %s', (_why, event) => {
    expect(findSent([event], draft, OPTIONS)).toBeNull();
  });

  it('not by its body before it was sent, or if the agent is unknown', () => {
    const event = message('2', 'Pull the plug', null);
    expect(findSent([event], testDraft(), OPTIONS)).toBeNull();
    expect(findSent([event], draft, { ...OPTIONS, agentId: '' })).toBeNull();
  });
});

describe('a reply with the same words as an earlier one', () => {
  const first = testDraft({ sendKey: 'k1', sending: { ...ATTEMPT, knownKeys: [] } });
  const events = [message('2', 'Pull the plug', null)];

  it('waits for an event of its own', () => {
    const awaitedCount = countAwaited([], [first], draft, 'Pull the plug', OPTIONS);
    expect(awaitedCount).toBe(1);
    const second = testDraft({ sendKey: 'k2', sending: { ...ATTEMPT, awaitedCount } });
    expect(findSent(events, first, OPTIONS)).toBe(events[0]);
    expect(findSent(events, second, OPTIONS)).toBeNull();
    const both = [...events, message('3', 'Pull the plug', null)];
    expect(findSent(both, first, OPTIONS)).toBe(both[0]);
    expect(findSent(both, second, OPTIONS)).toBe(both[1]);
  });

  it.each([
    ['whose event is there', events, first],
    ['in another conversation', [], { ...first, conversationId: 'b' }],
    [
      'with other words',
      [],
      { ...first, sending: { ...ATTEMPT, text: 'Plug it in', body: 'Plug it in' } },
    ],
  ])('does not wait for one %s', (_which, before, other) => {
    expect(countAwaited(before, [other], draft, 'Pull the plug', OPTIONS)).toBe(0);
  });
});

describe('an event of a version that was changed', () => {
  const attempt = (text: string): Attempt => ({ ...ATTEMPT, text, body: text });
  const versions = (first: string, second: string) => [
    { sendKey: 'k1', sending: attempt(first) },
    { sendKey: 'k2', sending: attempt(second) },
  ];
  const found = (first: string, second: string, ...bodies: string[]) => {
    const events = bodies.map((body, index) => message(String(index + 2), body, null));
    const map = findVersions(events, versions(first, second), OPTIONS);
    return ['k1', 'k2'].flatMap((key) => (map.has(key) ? [[key, map.get(key)?.key]] : []));
  };
  const BY_FRIDAY = 'Please send it to us by Friday.';
  const CALL = `${BY_FRIDAY} And call Bob, he is waiting.`;

  it('is not that of the next one, which has a part of its words', () => {
    expect(found(CALL, BY_FRIDAY, CALL)).toEqual([['k1', 'a/2']]);
    expect(found(CALL, BY_FRIDAY, `${CALL} Johnny, Example Ltd`)).toEqual([['k1', 'a/2']]);
    expect(found(CALL, BY_FRIDAY, BY_FRIDAY)).toEqual([['k2', 'a/2']]);
    expect(found(BY_FRIDAY, CALL, CALL)).toEqual([['k2', 'a/2']]);
    expect(found(BY_FRIDAY, CALL, BY_FRIDAY, CALL)).toEqual([
      ['k1', 'a/2'],
      ['k2', 'a/3'],
    ]);
  });

  it('goes to the first of two with the same words, and the next event to the other', () => {
    expect(found('OK.', 'OK!', 'OK')).toEqual([['k1', 'a/2']]);
    expect(found('OK.', 'OK!', 'OK', 'OK')).toEqual([
      ['k1', 'a/2'],
      ['k2', 'a/3'],
    ]);
  });

  it('does not count for another one if it comes twice', () => {
    expect(found(CALL, BY_FRIDAY, CALL, CALL)).toEqual([['k1', 'a/2']]);
  });
});
