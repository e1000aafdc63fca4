import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Participant, participantKey, parseParticipant } from './participant.ts';

const EMPTY: Participant = {
  kind: 'person',
  name: null,
  email: null,
  userId: null,
  address: null,
};

describe('parseParticipant', () => {
  it('parses name, email address, and user ID', () => {
    const raw = { email: 'johnny@example.com', name: 'Johnny Agent', user_id: 35436 };
    expect(parseParticipant(raw)).toEqual({
      ...EMPTY,
      name: 'Johnny Agent',
      email: 'johnny@example.com',
      userId: '35436',
    });
  });

  it('accepts user IDs as numbers and as strings', () => {
    expect(parseParticipant({ user_id: 7 })).toEqual(parseParticipant({ user_id: '7' }));
  });

  it('ignores unknown and empty keys', () => {
    expect(parseParticipant({ name: 'A', mood: 'fine', slack_user_id: null })?.kind).toBe('person');
  });
});

describe('awkward payloads, 8: incomplete participants', () => {
  it.each([
    [null],
    [undefined],
    [{}],
    [{ user_id: null, name: null, email: null }],
    [{ name: '', email: '  ' }],
    [[]],
    [''],
    [' '],
    [7],
    [true],
  ])('returns null for %j', (raw) => {
    expect(parseParticipant(raw)).toBeNull();
  });

  it('accepts a participant with an email address only', () => {
    expect(parseParticipant({ email: 'a@b.example', name: null })).toEqual({
      ...EMPTY,
      email: 'a@b.example',
    });
  });

  it('accepts a deleted user, who has only an ID', () => {
    expect(parseParticipant({ user_id: 99, name: null, email: null })).toEqual({
      ...EMPTY,
      userId: '99',
    });
  });

  it.each<[object, Partial<Participant>]>([
    [
      { slack_workspace_id: 'T1', slack_channel_id: 'C1', slack_user_id: 'U1' },
      { kind: 'slack', address: 'U1' },
    ],
    [
      { slack_workspace_id: 'T1', slack_channel_id: 'C1' },
      { kind: 'slack', address: 'C1' },
    ],
    [{ slack_workspace_id: 'T1' }, { kind: 'slack', address: 'T1' }],
    [
      { msteams_channel_id: '19:abc@thread.tacv2' },
      { kind: 'teams', address: '19:abc@thread.tacv2' },
    ],
    [{ support_group_id: 5 }, { kind: 'child-ticket', address: '5' }],
    [{ group_id: '5' }, { kind: 'child-ticket', address: '5' }],
    [
      { support_group_id: 5, support_agent_id: '8' },
      { kind: 'child-ticket', address: '5', userId: '8' },
    ],
    [{ support_agent_id: 8 }, { kind: 'child-ticket', userId: '8' }],
  ])('derives kind and address from %j', (raw, known) => {
    expect(parseParticipant(raw)).toEqual({ ...EMPTY, ...known });
  });

  it('returns at least one known property or null, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const participant = parseParticipant(raw);
        if (participant === null) return;
        const { name, email, userId, address } = participant;
        expect([name, email, userId, address].some((part) => part !== null)).toBe(true);
      }),
    );
  });
});

describe('awkward payloads, 7: a sender that is a string', () => {
  it.each([
    ['maria@acme.example', null, 'maria@acme.example'],
    [' maria@acme.example ', null, 'maria@acme.example'],
    ['Maria Lopez <maria@acme.example>', 'Maria Lopez', 'maria@acme.example'],
    ['"Lopez, Maria" <maria@acme.example>', 'Lopez, Maria', 'maria@acme.example'],
    ['<maria@acme.example>', null, 'maria@acme.example'],
    ['Maria < Lopez', null, 'Maria < Lopez'],
  ])('parses %j into the name %j and the address %j', (raw, name, email) => {
    expect(parseParticipant(raw)).toEqual({ ...EMPTY, name, email });
  });
});

describe('participantKey', () => {
  const keyOf = (raw: unknown) => {
    const participant = parseParticipant(raw);
    return participant && participantKey(participant);
  };

  it.each([
    ['the email address in lower case', { name: 'Maria', email: 'Maria@Acme.example', user_id: 7 }],
    ['the email address, whatever the name', '"Lopez, M." <MARIA@acme.example>'],
  ])('is %s', (_what, raw) => {
    expect(keyOf(raw)).toBe('maria@acme.example');
  });

  it.each([
    ['the user ID if there is no email address', { name: 'Maria', user_id: 7 }, '7'],
    ['the channel address if there is no user ID', { name: 'Maria', slack_user_id: 'U1' }, 'U1'],
    ['the name if nothing else is known', { name: 'Maria' }, 'Maria'],
  ])('is %s', (_what, raw, key) => {
    expect(keyOf(raw)).toBe(key);
  });

  it('is deterministic and never empty', () => {
    const raws = fc.dictionary(
      fc.constantFrom('name', 'email', 'user_id', 'slack_user_id', 'group_id'),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    );
    fc.assert(
      fc.property(raws, (raw) => {
        expect(keyOf(raw)).toBe(keyOf({ ...raw }));
        expect(keyOf(raw)).not.toBe('');
      }),
    );
  });
});
