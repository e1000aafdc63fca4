import type { Draft } from './draft.ts';
import type { EarlierVersion } from './sending-state.ts';

/** For tests only: a draft of a reply to Maria in conversation "a". */
export function testDraft(changes: Partial<Draft> = {}): Draft {
  return {
    ticketId: '42',
    conversationId: 'a',
    eventKey: 'a/1',
    kind: 'reply',
    target: {
      channel: 'email',
      people: [{ userId: '7', email: 'maria@acme.example', name: 'Maria Lopez' }],
    },
    text: 'Pull the plug',
    typedRecipient: '',
    isQuoting: false,
    hasOwnRecipients: false,
    isTouched: true,
    sendKey: '0123456789abcdef0123456789abcdef',
    earlier: [],
    seenMessageKeys: ['a/1'],
    savedMs: Date.UTC(2026, 10, 20, 9),
    sending: { phase: 'editing' },
    ...changes,
  };
}

/** For tests only: a version that was sent before, and was not found. */
export function earlierVersion(sendKey: string): EarlierVersion {
  const sending = {
    phase: 'not-found',
    attemptedMs: 0,
    isRepeated: false,
    closes: false,
    text: 'Pull',
    body: 'Pull',
    knownKeys: [],
  } as const;
  return { sendKey, sending, hasArrived: false };
}
