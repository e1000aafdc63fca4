import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { buildTimeline } from '../events/timeline.ts';
import {
  dismissalOf,
  type Dismissals,
  MAX_DISMISSALS,
  parseDismissals,
  withDismissal,
  withoutDismissal,
} from './dismissals.ts';
import type { Roles } from './sides.ts';
import { turnOf } from './turn.ts';

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
const ROLES: Roles = new Map([
  ['1', true],
  ['2', true],
  ['11', false],
]);

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;

type Person = typeof JOHNNY;

/** A message, or another event; `hour` null leaves out the date. */
function event(
  type: string,
  hour: number | null,
  actor: Person,
  more: Readonly<Record<string, unknown>>,
): WireEvent {
  const created_at = hour === null ? null : new Date(NOW + hour * HOUR_MS).toISOString();
  return { type, created_at, actor, ...more };
}

const message = (hour: number | null, actor: Person, to: Person[], subject = 'Printers') =>
  event('reply', hour, actor, { message: { body: 'Hello', subject, to } });

const asked = event('create', -9, JOHNNY, {
  message: { body: 'Hello', subject: 'Printers', to: [MARIA] },
});
const answered = message(-5, MARIA, [JOHNNY]);

function turnIn(...raw: WireEvent[]) {
  const { events } = buildTimeline(
    [{ id: 'a' }],
    raw.map((one, index) => ({ id: `e${index}`, side_conversation_id: 'a', ...one })),
  );
  const turn = turnOf(events, [], ROLES);
  if (!turn) throw new Error('Nobody knows whose turn it is');
  return turn;
}

/** The conversation, dismissed at `NOW`. */
function dismissed(raw: WireEvent[], untilMs: number | null = null): Dismissals {
  return withDismissal([], 'a', turnIn(...raw), untilMs, NOW);
}

const holds = (dismissals: Dismissals, raw: WireEvent[], nowMs = NOW) =>
  dismissalOf(dismissals, 'a', turnIn(...raw), nowMs) !== null;

describe('a dismissal', () => {
  it('holds for its conversation alone, and does not end by itself', () => {
    const dismissals = dismissed([asked, answered]);
    expect(holds(dismissals, [asked, answered], NOW + 1e12)).toBe(true);
    expect(dismissalOf(dismissals, 'b', turnIn(asked, answered), NOW)).toBeNull();
    expect(holds([], [asked, answered])).toBe(false);
  });

  it.each<[string, WireEvent]>([
    ['another message of theirs', message(1, MARIA, [JOHNNY])],
    ['a message of ours', message(1, JOHNNY, [MARIA])],
    ['a message of a colleague', message(1, HANNA, [MARIA])],
    ['a message with the date of the last one', message(-5, MARIA, [JOHNNY])],
    ['a message that is dated before the last one', message(-8, MARIA, [JOHNNY])],
    ['a message without a date', message(null, MARIA, [JOHNNY])],
  ])('ends with %s', (_what, next) => {
    expect(holds(dismissed([asked, answered]), [asked, answered, next])).toBe(false);
  });

  it.each<[string, WireEvent]>([
    ['an internal note', message(1, JOHNNY, [HANNA])],
    ['an automatic reply', message(1, MARIA, [JOHNNY], 'Automatic reply: Printers')],
    ['a new subject', event('update', 1, MARIA, { updates: { subject: 'Scanners' } })],
    ['a close', event('update', 1, JOHNNY, { updates: { state: 'closed' } })],
  ])('does not end with %s, which is not an answer', (_what, next) => {
    expect(holds(dismissed([asked, answered]), [asked, answered, next])).toBe(true);
  });

  it('ends if the turn passes to the other side without a message', () => {
    const [dismissal] = dismissed([asked, answered]);
    const theirs = { ...turnIn(asked, answered), whose: 'theirs' as const };
    expect(dismissalOf(dismissal ? [dismissal] : [], 'a', theirs, NOW)).toBeNull();
  });

  it('replaces an earlier one of the conversation, and can be removed', () => {
    const first = dismissed([asked], NOW + HOUR_MS);
    const second = withDismissal(first, 'a', turnIn(asked, answered), null, NOW);
    expect(second).toHaveLength(1);
    expect(holds(second, [asked, answered])).toBe(true);
    expect(withoutDismissal(second, 'a')).toEqual([]);
    expect(withoutDismissal(second, 'b')).toEqual(second);
  });
});

describe('a snooze', () => {
  const untilMs = NOW + 20 * HOUR_MS;

  it('ends at its time', () => {
    const dismissals = dismissed([asked, answered], untilMs);
    expect(holds(dismissals, [asked, answered], untilMs - 1)).toBe(true);
    expect(holds(dismissals, [asked, answered], untilMs)).toBe(false);
  });

  it('ends earlier with the next message', () => {
    const dismissals = dismissed([asked, answered], untilMs);
    expect(holds(dismissals, [asked, answered, message(1, MARIA, [JOHNNY])])).toBe(false);
  });

  it('is dropped with the next change after it has ended', () => {
    const dismissals = dismissed([asked, answered], untilMs);
    const turn = turnIn(asked);
    const ids = (nowMs: number) =>
      withDismissal(dismissals, 'b', turn, null, nowMs).map(({ conversationId }) => conversationId);
    expect(ids(untilMs - 1)).toEqual(['b', 'a']);
    expect(ids(untilMs)).toEqual(['b']);
  });
});

describe('stored dismissals', () => {
  it('survive storage', () => {
    const dismissals = dismissed([asked, answered], NOW + 1);
    expect(parseDismissals(JSON.parse(JSON.stringify(dismissals)))).toEqual(dismissals);
  });

  it('are left out if they are invalid', () => {
    const [valid] = dismissed([asked, answered]);
    const invalid = [
      null,
      7,
      {},
      { ...valid, conversationId: 7 },
      { ...valid, whose: 'nobody' },
      { ...valid, messageCount: '2' },
      { ...valid, lastMs: 'yesterday' },
      { ...valid, untilMs: undefined },
    ];
    expect(parseDismissals([...invalid, valid])).toEqual([valid]);
    expect(parseDismissals('dismissals')).toEqual([]);
    expect(parseDismissals(null)).toEqual([]);
  });

  it('are limited in number, the earliest dropped first', () => {
    const turn = turnIn(asked);
    let dismissals: Dismissals = [];
    for (let index = 0; index <= MAX_DISMISSALS; index += 1) {
      dismissals = withDismissal(dismissals, `c${index}`, turn, null, NOW);
    }
    expect(dismissals).toHaveLength(MAX_DISMISSALS);
    expect(dismissals[0]?.conversationId).toBe(`c${MAX_DISMISSALS}`);
    expect(dismissals.at(-1)?.conversationId).toBe('c1');
    const twice = [...dismissals, ...dismissals.map((one) => ({ ...one, conversationId: 'x' }))];
    expect(parseDismissals(twice)).toHaveLength(MAX_DISMISSALS);
  });
});

describe('any conversation with a partner', () => {
  const hour = fc.option(fc.integer({ min: -9, max: 9 }));
  const next = fc.oneof(
    hour.map((at) => message(at, MARIA, [JOHNNY])),
    hour.map((at) => message(at, JOHNNY, [MARIA])),
    hour.map((at) => message(at, JOHNNY, [HANNA])),
    fc
      .tuple(hour, fc.constantFrom('open', 'closed'))
      .map(([at, state]) => event('update', at, JOHNNY, { updates: { state } })),
  );
  const history = fc.array(next, { maxLength: 6 });

  it('waits again after any next message between the two sides', () => {
    const between = fc
      .tuple(hour, fc.boolean())
      .map(([at, isOurs]) =>
        isOurs ? message(at, JOHNNY, [MARIA]) : message(at, MARIA, [JOHNNY]),
      );
    fc.assert(
      fc.property(
        history,
        between,
        fc.option(fc.constant(NOW + 99 * HOUR_MS)),
        (past, one, until) => {
          const dismissals = dismissed([asked, ...past], until);
          expect(holds(dismissals, [asked, ...past])).toBe(true);
          expect(holds(dismissals, [asked, ...past, one])).toBe(false);
        },
      ),
    );
  });

  it('waits again when its snooze ends', () => {
    fc.assert(
      fc.property(
        history,
        fc.nat(1e12),
        fc.integer({ min: -1e12, max: 1e12 }),
        (past, forMs, offset) => {
          const until = NOW + forMs;
          const dismissals = dismissed([asked, ...past], until);
          expect(holds(dismissals, [asked, ...past], until + offset)).toBe(offset < 0);
        },
      ),
    );
  });
});
