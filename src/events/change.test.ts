import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, type Before, parseChanges } from './change.ts';

const NOTHING: Before = { state: null, subject: null, others: new Map() };
const OPEN: Before = { state: 'open', subject: 'Printer', others: new Map() };

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
  ])('%j says from what to what', (updates, changes) => {
    expect(parseChanges(updates, OPEN)).toEqual(changes);
  });

  it.each([{ state: null }, { subject: null }, { state: null, subject: null }])(
    '%j left the conversation as it was',
    (updates) => {
      expect(parseChanges(updates, OPEN)).toEqual([]);
    },
  );

  it('does not guess what was before', () => {
    expect(parseChanges({ state: 'open' }, NOTHING)).toEqual([
      { property: 'state', from: null, to: 'open' },
    ]);
  });
});

describe('awkward payloads, 2: updates that nobody knows', () => {
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
  ])('%j is kept', (updates, change) => {
    expect(parseChanges(updates, OPEN)).toEqual([change]);
  });

  it('has one change for each key, each with a text, whatever came', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (updates) => {
        const changes = parseChanges(updates, OPEN);
        expect(changes).toHaveLength(Object.keys(updates).length);
        for (const { to } of changes) expect(typeof to).toBe('string');
      }),
    );
  });
});

describe('the conversation after changes', () => {
  it('is what they made of it', () => {
    const changes = parseChanges({ state: 'closed', subject: 'Fire', priority: 3 }, OPEN);
    expect(after(OPEN, changes)).toEqual({
      state: 'closed',
      subject: 'Fire',
      others: new Map([['priority', '3']]),
    });
  });

  it('tells the next change what was before', () => {
    const first = after(OPEN, parseChanges({ state: 'closed', priority: 3 }, OPEN));
    expect(parseChanges({ state: 'open', priority: 4 }, first)).toEqual([
      { property: 'state', from: 'closed', to: 'open' },
      { property: 'other', name: 'priority', from: '3', to: '4' },
    ]);
  });

  it('leaves what was before as it was', () => {
    const before: Before = { ...OPEN, others: new Map([['priority', '1']]) };
    after(before, parseChanges({ state: 'closed', priority: 3 }, before));
    expect(before).toEqual({ ...OPEN, others: new Map([['priority', '1']]) });
  });
});
