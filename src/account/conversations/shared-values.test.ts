import { describe, expect, it } from 'vitest';
import { parseParticipant, type Participant } from '../../events/participant.ts';
import { sharedValues } from './shared-values.ts';

const someone = (raw: object) => parseParticipant(raw) as Participant;
const maria = () => someone({ name: 'Maria', email: 'maria@acme.example' });
const johnny = () => someone({ user_id: 1 });

describe('shared values', () => {
  it('are the same object if all of their properties are equal', () => {
    const shared = sharedValues();
    expect(shared.participant(maria())).toBe(shared.participant(maria()));
    expect(shared.participant(maria())).toEqual(maria());
    expect(shared.participant(someone({ email: 'maria@acme.example' }))).not.toBe(
      shared.participant(maria()),
    );
    expect(shared.changes([{ property: 'state', from: null, to: 'open' }])).toBe(
      shared.changes([{ property: 'state', from: null, to: 'open' }]),
    );
  });

  it('include messages of one conversation, without their bodies', () => {
    const shared = sharedValues();
    const message = () => ({ from: johnny(), to: [maria()], subject: 'Fire', body: 'words' });
    const first = shared.message(message(), null);
    expect(first).toEqual({ from: johnny(), to: [maria()], subject: 'Fire' });
    expect(shared.message(message(), first)).toBe(first);
    const other = shared.message({ ...message(), from: maria() }, first);
    expect([other.from, other.to[0]]).toEqual([maria(), maria()]);
    expect(other.to).toBe(first.to);
  });
});
