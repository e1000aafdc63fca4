import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../i18n/languages.ts';
import { applyFacets } from './apply-facets.ts';
import { FACET_KEYS } from './facets.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { facetOptions } from './facet-options.ts';
import { stateLabel } from '../../labels/state-label.ts';

const t = await loadLanguage('en');

const { events } = buildTimeline(
  [
    { id: 'a', subject: 'Refund', state: 'open' },
    { id: 'b', subject: null, state: 'pending', participants: [{ slack_channel_id: 'C1' }] },
    { id: 'd', subject: 'Refund', state: 'closed', external_ids: { targetTicketId: '5' } },
  ],
  [
    { type: 'create', side_conversation_id: 'a', actor: { name: 'Maria', email: 'm@a.example' } },
    { type: 'reply', side_conversation_id: 'b', actor: { name: 'M. L.', email: 'M@a.example' } },
    { type: 'reply', side_conversation_id: 'd', actor: { user_id: 7 } },
    { type: 'add-entity', side_conversation_id: 'foreign', actor: null },
    { type: 'update', side_conversation_id: null },
  ].map((raw, index) => ({
    id: String(index),
    created_at: new Date(Date.UTC(2026, 10, 20, 8, index)).toISOString(),
    ...raw,
  })),
);

const labelsOf = (facet: (typeof FACET_KEYS)[number]) =>
  facetOptions(events, facet, [], t).map(({ value, label }) => [value, label]);

describe('the options of a facet', () => {
  it('are the types, with the labels of their buttons', () => {
    expect(labelsOf('types')).toEqual([
      ['create', 'Created'],
      ['reply', 'Replies'],
      ['other', 'Other'],
      ['update', 'Updates'],
    ]);
  });

  it('are the conversations with their subjects, even if two have the same subject', () => {
    expect(labelsOf('conversations')).toEqual([
      ['a', 'Refund'],
      ['b', 'No subject'],
      ['d', 'Refund'],
      ['foreign', 'Unknown conversation'],
    ]);
  });

  it('are the channels', () => {
    expect(labelsOf('channels')).toEqual([
      ['email', 'Email'],
      ['slack', 'Slack'],
      ['child-ticket', 'Child ticket'],
    ]);
  });

  it('are the people, each once, with the name of their first event', () => {
    expect(labelsOf('people')).toEqual([
      ['m@a.example', 'Maria'],
      ['7', 'User 7'],
    ]);
  });

  it('are the states, unknown ones as the API sent them', () => {
    expect(labelsOf('states')).toEqual([
      ['open', 'Open'],
      ['pending', 'pending'],
      ['closed', 'Closed'],
    ]);
    expect(stateLabel('snoozed', t)).toBe('snoozed');
  });

  it('are empty if there are no events', () => {
    expect(FACET_KEYS.flatMap((facet) => facetOptions([], facet, [], t))).toEqual([]);
  });

  it('include options that were chosen in another ticket, with labels', () => {
    const chosen = (facet: (typeof FACET_KEYS)[number], value: string) =>
      facetOptions([], facet, [value], t).map(({ label }) => label);
    expect(chosen('channels', 'slack')).toEqual(['Slack']);
    expect(chosen('people', 'm@a.example')).toEqual(['m@a.example']);
    expect(chosen('people', 'U0G9QF9C6')).toEqual(['Another person']);
    expect(chosen('states', 'closed')).toEqual(['Closed']);
  });

  it('are exactly those that have a count', () => {
    const { countsOf } = applyFacets(events, { isActive: false, rejectionsOf: () => 0 }, String);
    for (const facet of FACET_KEYS) {
      const values = facetOptions(events, facet, [], t).map(({ value }) => value);
      expect(values).toEqual([...countsOf(facet).keys()]);
    }
  });
});
