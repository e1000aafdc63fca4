import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANNELS } from '../../events/channel.ts';
import { testConversation, testTicket } from '../test-records.ts';
import type { TurnRecord } from '../ticket-record.ts';
import {
  AGE_BANDS,
  countUnread,
  filterGroups,
  filterOptions,
  GROUPS,
  isFiltered,
  NO_FILTERS,
  OPTION_FILTERS,
  type Row,
  type RowFilters,
  type RowGroups,
  withOption,
} from './row-filters.ts';

function row(key: string, fields: Partial<Row> = {}): Row {
  const conversation = testConversation(key);
  return {
    key,
    ticket: testTicket(key),
    conversation,
    turn: conversation.turn as TurnRecord,
    isUnread: false,
    dismissal: null,
    age: 'fresh',
    ...fields,
  };
}

const groupsOf = (ours: readonly Row[]): RowGroups => ({ ours, theirs: [], 'set-aside': [] });
const keysOf = (groups: RowGroups) =>
  GROUPS.flatMap((group) => groups[group].map(({ key }) => key));

it('leaves the same object without filters', () => {
  const groups = groupsOf([row('1')]);
  expect(filterGroups(groups, { ...NO_FILTERS, search: ' ' })).toBe(groups);
});

it.each(['maria', 'ACME', 'conversation 1', '#1', 'ticket 1', '“ticket 1” lopez'])(
  'finds %s',
  (search) => {
    const groups = groupsOf([row('1')]);
    expect(keysOf(filterGroups(groups, { ...NO_FILTERS, search }))).toEqual(['1']);
  },
);

it('finds what a later check knows of the ticket', () => {
  const before = row('1');
  const filters = { ...NO_FILTERS, search: 'renamed' };
  expect(keysOf(filterGroups(groupsOf([before]), filters))).toEqual([]);
  const after = { ...before, ticket: { ...before.ticket, subject: 'Renamed' } };
  expect(keysOf(filterGroups(groupsOf([after]), filters))).toEqual(['1']);
});

it('adds and removes an option', () => {
  const once = withOption(NO_FILTERS, 'channels', 'slack');
  expect(once.channels).toEqual(['slack']);
  expect(withOption(once, 'channels', 'slack')).toEqual(NO_FILTERS);
});

const anyRow = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  age: fc.constantFrom(...AGE_BANDS, null),
  isUnread: fc.boolean(),
  email: fc.constantFrom('a@x.example', 'b@x.example'),
});

const anyGroups = fc.array(anyRow, { maxLength: 12 }).map((made) =>
  groupsOf(
    made.map(({ channel, age, isUnread, email }, index) => {
      const base = row(`${index}`, { age, isUnread });
      const person = { kind: 'person', name: null, email, userId: null, address: null } as const;
      return {
        ...base,
        conversation: { ...base.conversation, channel },
        turn: { ...base.turn, people: [person] },
      };
    }),
  ),
);

const anyFilters: fc.Arbitrary<RowFilters> = fc.record({
  search: fc.constantFrom('', 'a@x'),
  channels: fc.subarray([...CHANNELS]),
  partners: fc.subarray(['a@x.example', 'b@x.example']),
  ages: fc.subarray([...AGE_BANDS]),
  unreadOnly: fc.boolean(),
});

it('counts for each option what it would leave alone', () => {
  fc.assert(
    fc.property(anyGroups, anyFilters, (groups, filters) => {
      const options = filterOptions(groups, filters);
      for (const filter of OPTION_FILTERS)
        for (const { value, count } of options[filter]) {
          const alone = { ...filters, [filter]: [value] };
          expect(keysOf(filterGroups(groups, alone))).toHaveLength(count);
        }
      expect(countUnread(groups, filters)).toBe(
        keysOf(filterGroups(groups, { ...filters, unreadOnly: true })).length,
      );
    }),
  );
});

it('offers every chosen option, also if no row has it', () => {
  fc.assert(
    fc.property(anyGroups, anyFilters, (groups, filters) => {
      const options = filterOptions(groups, filters);
      for (const filter of OPTION_FILTERS) {
        const offered = options[filter].map(({ value }) => value);
        expect(offered).toEqual(expect.arrayContaining([...filters[filter]]));
      }
    }),
  );
});

it('hides rows only while it is filtered, and keeps their order', () => {
  fc.assert(
    fc.property(anyGroups, anyFilters, (groups, filters) => {
      const shown = new Set(keysOf(filterGroups(groups, filters)));
      const expected = keysOf(groups).filter((key) => !isFiltered(filters) || shown.has(key));
      expect([...shown]).toEqual(expected);
    }),
  );
});
