import { describe, expect, it } from 'vitest';
import type { MailRecipient } from './mail-recipient.ts';
import { problemWith, takeRecipients } from './typed-recipients.ts';

function recipient(email: string, name: string | null = null): MailRecipient {
  return { userId: null, email, name };
}

const MARIA = { userId: '7', email: 'maria@acme.example', name: 'Maria Lopez' };
const OMAR = recipient('omar@acme.example', 'Omar Haddad');

/** Omar is a recipient, Maria is known, and everybody at "new.example" has not been part of the conversation. */
const RULES = {
  people: [OMAR],
  known: [MARIA, OMAR],
  isSelf: ({ email }: MailRecipient) => email?.toLowerCase() === 'johnny@example.com',
  isOutside: ({ email }: MailRecipient) => email?.endsWith('@new.example') ?? false,
};

const take = (text: string) => takeRecipients(text, RULES);

describe('a typed recipient', () => {
  it('is added as the ticket knows them, and the field is empty', () => {
    expect(take('MARIA@acme.example')).toEqual({ added: [MARIA], rest: '', problem: null });
    expect(take('Kim <kim@acme.example>')).toEqual({
      added: [recipient('kim@acme.example', 'Kim')],
      rest: '',
      problem: null,
    });
    expect(take(' ')).toMatchObject({ added: [], problem: null });
  });

  it('stays in the field as it is if it is no address', () => {
    expect(take('maria, ')).toEqual({
      added: [],
      rest: 'maria, ',
      problem: { kind: 'invalid', address: 'maria' },
    });
  });

  it('stays in the field until the agent agrees if they are new to the conversation', () => {
    const person = recipient('a@new.example');
    const problem = { kind: 'outside', person, rest: '' };
    expect(take('a@new.example')).toEqual({ added: [], rest: 'a@new.example', problem });
    expect(problemWith(person, RULES)).toEqual(problem);
  });

  it('is not added twice', () => {
    const problem = { kind: 'known', person: OMAR };
    expect(take('Omar@Acme.example')).toEqual({ added: [], rest: '', problem });
    expect(problemWith(OMAR, RULES)).toEqual(problem);
    expect(take('k@acme.example, K@acme.example').added).toEqual([recipient('k@acme.example')]);
  });

  it.each(['johnny@example.com', 'JOHNNY@Example.com', 'Johnny <Johnny@example.COM>'])(
    'is not the agent, in any case: %s',
    (text) => {
      expect(take(text)).toMatchObject({ added: [], rest: '', problem: { kind: 'self' } });
    },
  );
});

describe('a typed list of recipients', () => {
  it('adds those who can be added, and keeps what is no address', () => {
    expect(take('maria@acme.example, kim, omar@acme.example; k@acme.example, a@b')).toEqual({
      added: [MARIA, recipient('k@acme.example')],
      rest: 'kim; a@b',
      problem: { kind: 'invalid', address: 'kim' },
    });
  });

  it('asks for one who is new to the conversation after the other', () => {
    const first = take('kim, a@new.example, maria@acme.example, b@new.example');
    expect(first).toEqual({
      added: [MARIA],
      rest: 'kim; a@new.example; b@new.example',
      problem: {
        kind: 'outside',
        person: recipient('a@new.example'),
        rest: 'kim; b@new.example',
      },
    });
    expect(take('kim; b@new.example').problem).toMatchObject({ kind: 'outside', rest: 'kim' });
    expect(take('kim').problem).toMatchObject({ kind: 'invalid' });
  });

  it('does not join what stays to another address', () => {
    const { rest } = take('Lopez; Maria <m@new.example>, johnny@example.com');
    expect(rest).toBe('Lopez; Maria <m@new.example>');
    expect(take(rest).problem).toMatchObject({ person: { name: 'Maria' } });
  });

  it('names the agent before somebody who is a recipient already', () => {
    const { problem } = take('omar@acme.example, johnny@example.com, maria@acme.example');
    expect(problem).toMatchObject({ kind: 'self' });
  });
});
