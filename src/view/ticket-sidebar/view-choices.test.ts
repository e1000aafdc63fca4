import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../model/event.ts';
import { INITIAL_CHOICES, readChoices, type ViewChoices } from './view-choices.ts';

describe('choices that were kept', () => {
  it('are read as they were kept', () => {
    const choices = fc.record<ViewChoices>({
      order: fc.constantFrom('newest', 'oldest'),
      types: fc.subarray([...EVENT_TYPES]),
    });
    fc.assert(
      fc.property(choices, (kept) => {
        expect(readChoices(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });

  it.each([null, undefined, 'newest', 7, true])('make no sense as %j', (kept) => {
    expect(readChoices(kept)).toBeNull();
  });

  it.each([[{}], [{ order: 'random', types: null }], [[]], [{ types: 'reply' }]])(
    'are the first ones where %j was kept',
    (kept) => {
      expect(readChoices(kept)).toEqual(INITIAL_CHOICES);
    },
  );

  it('leave out types nobody knows and repeats, in a fixed order', () => {
    const kept = { types: ['update', 'add-entity', 'create', 'update', null] };
    expect(readChoices(kept)?.types).toEqual(['create', 'update']);
  });

  it('are sensible, whatever was kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        const { order, types } = readChoices(kept) ?? INITIAL_CHOICES;
        expect(['newest', 'oldest']).toContain(order);
        expect(EVENT_TYPES).toEqual(expect.arrayContaining([...types]));
      }),
    );
  });
});
