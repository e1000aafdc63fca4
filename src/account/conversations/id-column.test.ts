import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idColumn } from './id-column.ts';

/** UUIDs with leading zeros, and texts that are nearly UUIDs. */
const anyId = fc.oneof(
  fc.uuid(),
  fc.constantFrom(
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '0000000f-000a-0b00-00c0-00000000000d',
    'FFFFFFFF-ffff-ffff-ffff-ffffffffffff',
    'ffffffffffffffffffffffffffffffff',
    'ffffffff-ffff-ffff-ffff-ffffffffffff\n',
    '00000000-0000-0000-0000-0000000000001',
    '17',
    '',
  ),
  fc.string(),
);

it('has the id that each row was set to last', () => {
  const anyIds = fc.array(fc.tuple(fc.nat(5000), anyId), { maxLength: 40 });
  fc.assert(
    fc.property(anyIds, (ids) => {
      const column = idColumn();
      for (const [row, id] of ids) column.set(row, id);
      for (const [row, id] of new Map(ids)) expect(column.at(row)).toBe(id);
    }),
  );
});
