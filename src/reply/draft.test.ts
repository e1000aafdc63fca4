import { describe, expect, it } from 'vitest';
import {
  type Draft,
  isExpired,
  isSameDraft,
  newSendKey,
  parseDraft,
  salvageDraft,
} from './draft.ts';
import type { ReplyTarget } from './reply-target.ts';
import { earlierVersion, testDraft } from './test-draft.ts';

const DAY_MS = 86_400_000;

const TARGETS: readonly ReplyTarget[] = [
  { channel: 'email', people: [] },
  { channel: 'email', people: [{ userId: null, email: 'a@b.c', name: null }] },
  { channel: 'email', people: [{ userId: '7', email: null, name: 'Maria' }] },
  { channel: 'slack', workspaceId: 'T1', channelId: 'C1', name: null },
  { channel: 'teams', channelId: '19:a@thread.tacv2', name: 'Purchasing' },
  { channel: 'child-ticket', groupId: '5', agentId: null, name: null, ticketId: '55' },
];

const sent = {
  attemptedMs: 5,
  isRepeated: false,
  closes: true,
  text: 'Pull the plug',
  body: 'Pull the plug',
  knownKeys: ['a/1'],
};

const DRAFTS: readonly Draft[] = [
  testDraft(),
  testDraft({ kind: 'reminder', text: '', isQuoting: true, seenMessageKeys: [], savedMs: 0 }),
  testDraft({ text: '', typedRecipient: 'Maria <maria@' }),
  ...TARGETS.map((target) => testDraft({ target })),
  testDraft({ sending: { phase: 'sending', ...sent } }),
  testDraft({ sending: { phase: 'checking', ...sent, knownKeys: [] } }),
  testDraft({ sending: { phase: 'not-found', ...sent, closes: false } }),
];

describe('a stored draft', () => {
  it.each(DRAFTS)('comes back as it was: %j', (draft) => {
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('has no properties that this version does not know', () => {
    const target = { channel: 'teams', channelId: '19:a', name: null, other: 1 };
    const sending = { phase: 'editing', other: 1 };
    const draft = testDraft({ target: { channel: 'teams', channelId: '19:a', name: null } });
    expect(parseDraft({ ...draft, target, sending, other: 1 })).toEqual(draft);
  });

  it.each(DRAFTS)('is refused without any of its properties: %j', (draft) => {
    for (const path of pathsIn(draft).filter((name) => name !== 'typedRecipient')) {
      expect([path, parseDraft(withValue(draft, path, undefined))]).toEqual([path, null]);
    }
  });

  it('of an earlier version has no recipient that is being typed', () => {
    const { typedRecipient: _none, ...earlier } = testDraft();
    expect(parseDraft(earlier)).toEqual(testDraft());
  });

  it.each(DRAFTS)('is refused with a property of another type: %j', (draft) => {
    for (const path of pathsIn(draft)) {
      for (const value of [{}, [{}], [null], Number.NaN, Symbol.iterator])
        expect([path, value, parseDraft(withValue(draft, path, value))]).toEqual([
          path,
          value,
          null,
        ]);
    }
  });

  it.each<unknown>([null, undefined, 'draft', 7, [], [testDraft()], {}])(
    'is refused if it is no draft: %j',
    (stored) => {
      expect(parseDraft(stored)).toBeNull();
    },
  );

  it.each<[string, object]>([
    ['a blank ID', { conversationId: '' }],
    ['a blank ticket', { ticketId: '' }],
    ['a blank key', { sendKey: '' }],
    ['an unknown kind', { kind: 'forward' }],
    ['an unknown phase', { sending: { phase: 'sent', ...sent } }],
    ['a date before 1970', { savedMs: -1 }],
    ['a date that no calendar has', { savedMs: 8.64e15 + 1 }],
    ['an attempt before 1970', { sending: { phase: 'checking', ...sent, attemptedMs: -1 } }],
    ['an attempt at no date', { sending: { phase: 'checking', ...sent, attemptedMs: 1e16 } }],
    ['an unknown channel', { target: { channel: 'fax', name: null } }],
    ['a blank channel', { target: { channel: 'teams', channelId: ' ', name: null } }],
    [
      'a recipient without ID and address',
      { target: { channel: 'email', people: [{ userId: null, email: null, name: 'Maria' }] } },
    ],
    [
      'a broken recipient among others',
      { target: { channel: 'email', people: [{ userId: '7', email: null, name: null }, null] } },
    ],
  ])('is refused with %s', (_title, changes) => {
    expect(parseDraft({ ...testDraft(), ...changes })).toBeNull();
  });
});

describe('a stored draft that is refused', () => {
  const earlier = [earlierVersion('k1')];
  const draft = testDraft({ kind: 'reminder', isQuoting: true, earlier });
  const salvaged = { ...draft, savedMs: 9 };
  const perhapsSent = [
    ...earlier,
    {
      ...earlierVersion(draft.sendKey),
      sending: {
        ...earlierVersion('').sending,
        attemptedMs: 9,
        text: draft.text,
        body: draft.text,
      },
    },
  ];

  it.each<[string, object, Partial<Draft>]>([
    ['its date', { savedMs: String(draft.savedMs) }, {}],
    ['its attempt', { sending: { phase: 'scheduled' } }, { earlier: perhapsSent }],
    [
      'the date of its attempt',
      { sending: { phase: 'checking', ...sent, attemptedMs: 1e16 } },
      { earlier: perhapsSent },
    ],
    ['its kind', { kind: 'forward' }, { kind: 'reply' }],
    ['its place in the list', { eventKey: null }, { eventKey: '' }],
    ['what was seen', { seenMessageKeys: 5 }, { seenMessageKeys: [] }],
    ['its quotation', { isQuoting: 1 }, { isQuoting: false }],
    ['its key', { sendKey: '' }, {}],
    ['its earlier versions', { earlier: null }, { earlier: [] }],
    ['whether it was touched', { isTouched: undefined }, {}],
  ])('comes back as a new version without %s', (_what, changes, expected) => {
    const stored = { ...draft, ...changes };
    expect(parseDraft(stored)).toBeNull();
    const found = salvageDraft(stored, 9);
    expect(found).toEqual({ ...salvaged, ...expected, sendKey: found?.sendKey });
    expect(found?.sendKey).toMatch(/^[0-9a-f]{32}$/);
    expect(found?.sendKey).not.toBe(draft.sendKey);
  });

  it.each([
    ['text', { text: 5 }],
    ['ticket', { ticketId: undefined }],
    ['conversation', { conversationId: '' }],
    ['target', { target: { channel: 'email', people: [{ userId: 5, email: null, name: null }] } }],
  ])('does not come back without its %s', (_what, changes) => {
    expect(salvageDraft({ ...draft, ...changes }, 9)).toBeNull();
  });
});

it('a stored attempt knows how many earlier replies were awaited, if any were', () => {
  const sending = { phase: 'checking' as const, ...sent, awaitedCount: 2 };
  const draft = testDraft({ sending });
  expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  for (const awaitedCount of [-1, 0.5, '1', null])
    expect(parseDraft({ ...draft, sending: { ...sending, awaitedCount } })).toBeNull();
});

describe('a draft expires', () => {
  it('when 30 days have passed', () => {
    const draft = testDraft();
    expect(isExpired(draft, draft.savedMs)).toBe(false);
    expect(isExpired(draft, draft.savedMs + 30 * DAY_MS)).toBe(false);
    expect(isExpired(draft, draft.savedMs + 30 * DAY_MS + 1)).toBe(true);
  });

  it('not because the clock was set back', () => {
    const draft = testDraft();
    expect(isExpired(draft, draft.savedMs - 365 * DAY_MS)).toBe(false);
  });
});

it('every version of a message has another key', () => {
  const keys = Array.from({ length: 1000 }, newSendKey);
  expect(new Set(keys).size).toBe(1000);
  expect(keys.filter((key) => !/^[0-9a-f]{32}$/.test(key))).toEqual([]);
});

/** The paths of all properties of an object, also of those within. Items of arrays are `people.0`. */
function pathsIn(value: object): string[] {
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) => [
    name,
    ...(typeof child === 'object' && child !== null && name !== 'knownKeys'
      ? pathsIn(child).map((path) => `${name}.${path}`)
      : []),
  ]);
}

function withValue(whole: object, path: string, value: unknown): object {
  const [name = '', ...rest] = path.split('.');
  const copy: Record<string, unknown> = Array.isArray(whole)
    ? (Object.assign([], whole) as unknown as Record<string, unknown>)
    : { ...whole };
  copy[name] = rest.length === 0 ? value : withValue(copy[name] as object, rest.join('.'), value);
  return copy;
}

it('drafts are the same whatever the order of their fields', () => {
  const draft = testDraft();
  const reversed = Object.fromEntries(Object.entries(draft).toReversed()) as unknown as Draft;
  expect(isSameDraft(draft, reversed)).toBe(true);
  expect(isSameDraft(draft, { ...reversed, text: 'Other' })).toBe(false);
  expect(isSameDraft(null, undefined)).toBe(true);
  expect(isSameDraft(draft, null)).toBe(false);
});
