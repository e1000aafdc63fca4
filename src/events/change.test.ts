import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, parseChanges, type PropertyValues } from './change.ts';

const UNKNOWN: PropertyValues = { state: null, subject: null, others: new Map() };
const OPEN: PropertyValues = { state: 'open', subject: 'Printer', others: new Map() };

describe('awkward payloads, 1: updates that close, reopen and rename', () => {
  it.each([
    [{ state: 'closed' }, [{ property: 'state', from: 'open', to: 'closed' }]],
    [{ subject: 'Fire' }, [{ property: 'subject', from: 'Printer', to: 'Fire' }]],
    [
      { state: 'closed', subject: 'Fire' },
      [
        { property: 'state', from: 'open', to: 'closed' },
        { property: 'subject', from: 'Printer', to: 'Fire' },
      ],
    ],
  ])('%j has previous and new values', (updates, changes) => {
    expect(parseChanges(updates, OPEN)).toEqual(changes);
  });

  it.each([{ state: null }, { subject: null }, { state: null, subject: null }])(
    '%j is no change',
    (updates) => {
      expect(parseChanges(updates, OPEN)).toEqual([]);
    },
  );

  it('has no previous value if it is unknown', () => {
    expect(parseChanges({ state: 'open' }, UNKNOWN)).toEqual([
      { property: 'state', from: null, to: 'open' },
    ]);
  });
});

describe('awkward payloads, 2: undocumented updates', () => {
  it('replaces NUL characters and lone surrogates, in names too', () => {
    const updates = { 'a\0': 'b\uD800', state: '\uDC00closed' };
    expect(parseChanges(updates, UNKNOWN)).toEqual([
      { property: 'other', name: 'a\uFFFD', from: null, to: 'b\uFFFD' },
      { property: 'state', from: null, to: '\uFFFDclosed' },
    ]);
  });

  it.each([{}, null, undefined, [], 'closed', 7])('%j changes nothing', (updates) => {
    expect(parseChanges(updates, OPEN)).toEqual([]);
  });

  it.each([
    [{ state: 'archived' }, { property: 'state', from: 'open', to: 'archived' }],
    [
      { participants: [{ name: 'A' }] },
      { property: 'other', name: 'participants', from: null, to: '[{"name":"A"}]' },
    ],
    [{ priority: 3 }, { property: 'other', name: 'priority', from: null, to: '3' }],
    [{ muted: true }, { property: 'other', name: 'muted', from: null, to: 'true' }],
  ])('%j is a change', (updates, change) => {
    expect(parseChanges(updates, OPEN)).toEqual([change]);
  });

  it('have one change with a text for each key, for any JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (updates) => {
        const changes = parseChanges(updates, OPEN);
        expect(changes).toHaveLength(Object.keys(updates).length);
        for (const { to } of changes) expect(typeof to).toBe('string');
      }),
    );
  });
});

describe('applyChanges', () => {
  it('returns the new values', () => {
    const changes = parseChanges({ state: 'closed', subject: 'Fire', priority: 3 }, OPEN);
    expect(applyChanges(OPEN, changes)).toEqual({
      state: 'closed',
      subject: 'Fire',
      others: new Map([['priority', '3']]),
    });
  });

  it('provides the previous values of the next change', () => {
    const first = applyChanges(OPEN, parseChanges({ state: 'closed', priority: 3 }, OPEN));
    expect(parseChanges({ state: 'open', priority: 4 }, first)).toEqual([
      { property: 'state', from: 'closed', to: 'open' },
      { property: 'other', name: 'priority', from: '3', to: '4' },
    ]);
  });

  it('does not modify the previous values', () => {
    const previous: PropertyValues = { ...OPEN, others: new Map([['priority', '1']]) };
    applyChanges(previous, parseChanges({ state: 'closed', priority: 3 }, previous));
    expect(previous).toEqual({ ...OPEN, others: new Map([['priority', '1']]) });
  });
});
