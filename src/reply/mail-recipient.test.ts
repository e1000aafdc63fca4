import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameRecipient,
  mailRecipientOf,
  type MailRecipient,
  uniqueRecipients,
} from './mail-recipient.ts';

describe('a recipient of mail', () => {
  it.each<[unknown, MailRecipient]>([
    [{ user_id: 7 }, { userId: '7', email: null, name: null }],
    [
      { user_id: '7', name: 'Maria' },
      { userId: '7', email: null, name: 'Maria' },
    ],
    [
      { email: ' a@b.c ', user_id: null },
      { userId: null, email: 'a@b.c', name: null },
    ],
    ['Maria <a@b.c>', { userId: null, email: 'a@b.c', name: 'Maria' }],
    ['a@b.c', { userId: null, email: 'a@b.c', name: null }],
    [
      { email: 'a@b.c', user_id: 2 ** 60 },
      { userId: null, email: 'a@b.c', name: null },
    ],
  ])('is anybody with an ID or an address: %j', (raw, expected) => {
    expect(mailRecipientOf(raw)).toEqual(expected);
  });

  it.each<unknown>([
    null,
    undefined,
    7,
    '',
    [],
    {},
    { name: 'Maria' },
    { user_id: 2 ** 60 },
    { user_id: {}, email: [] },
    { slack_user_id: 'U1', email: 'a@b.c' },
    { support_group_id: 5, user_id: 7 },
    { email: 'MAILER-DAEMON@b.c' },
  ])('is nothing else: %j', (raw) => {
    expect(mailRecipientOf(raw)).toBeNull();
  });
});

describe('unique recipients', () => {
  const byId = { userId: '7', email: null, name: 'Maria' };
  const byEmail = { userId: null, email: 'a@b.c', name: null };
  const both = { userId: '7', email: 'A@b.c', name: null };

  it('are one person if a third one shows that two are the same', () => {
    expect(uniqueRecipients([byId, byEmail, both])).toEqual([{ ...both, name: 'Maria' }]);
    expect(uniqueRecipients([byEmail, byId, both])).toEqual([
      { userId: '7', email: 'a@b.c', name: 'Maria' },
    ]);
  });

  it('are two if a user ID and an address have the same text', () => {
    const people = [
      { userId: 'a@b.c', email: null, name: null },
      { userId: null, email: 'a@b.c', name: null },
    ];
    expect(uniqueRecipients(people)).toEqual(people);
  });

  it('keep the order in which people come first', () => {
    const form = fc.record({
      user: fc.constantFrom('1', '2', '3', '4'),
      hasId: fc.boolean(),
      hasEmail: fc.boolean(),
    });
    const forms = fc.array(form.filter(({ hasId, hasEmail }) => hasId || hasEmail));
    fc.assert(
      fc.property(forms, (all) => {
        const people = all.map(({ user, hasId, hasEmail }) => ({
          userId: hasId ? user : null,
          email: hasEmail ? `${user}@b.c` : null,
          name: null,
        }));
        const firsts = uniqueRecipients(people).map((one) =>
          people.findIndex((other) => isSameRecipient(one, other)),
        );
        expect(firsts).toEqual([...new Set(firsts)].toSorted((one, other) => one - other));
      }),
      { numRuns: 500 },
    );
  });

  it('contain everybody, and nobody twice', () => {
    const person = fc.record({
      userId: fc.constantFrom(null, '1', '2', '3'),
      email: fc.constantFrom(null, 'a@b.c', 'A@b.c', 'b@b.c', 'c@b.c'),
      name: fc.constantFrom(null, 'Maria', 'Omar'),
    });
    const known = person.filter(({ userId, email }) => userId !== null || email !== null);
    fc.assert(
      fc.property(fc.array(known), (people) => {
        const unique = uniqueRecipients(people);
        const pairs = unique.flatMap((one, index) =>
          unique.slice(index + 1).map((other) => isSameRecipient(one, other)),
        );
        expect(pairs).not.toContain(true);
        expect(uniqueRecipients(unique)).toEqual(unique);
        // Whoever is left out is the same person as somebody in the list, perhaps through others.
        const missing = people.filter((one) =>
          circleOf(one, people).every(
            (other) => !unique.some((two) => isSameRecipient(two, other)),
          ),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Everybody who is the same person as a recipient, also through others. */
function circleOf(one: MailRecipient, people: readonly MailRecipient[]): readonly MailRecipient[] {
  let circle: readonly MailRecipient[] = [];
  let next: readonly MailRecipient[] = [one];
  while (next.length > circle.length) {
    circle = next;
    const known = circle;
    next = people.filter((other) => known.some((same) => isSameRecipient(same, other)));
  }
  return circle;
}
