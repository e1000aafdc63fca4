import { describe, expect, it } from 'vitest';
import { smallPages } from '../scenarios/small-pages.ts';
import { defaultWorld } from '../scenarios/default-world.ts';
import { SAMPLE_ID } from '../scenarios/printer-mail.ts';
import { openAccount } from './account.ts';
import {
  type FaultName,
  faultsNamed,
  NAMED_FAULTS,
  WRITE_FAULTS,
  type WriteFaultName,
} from './named-faults.ts';
import { apiRequest } from './request.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const LIST = '/api/v2/tickets/1/side_conversations?include=events';

/** What the account does with a request for the list. */
function reactionTo(name: FaultName | null) {
  const world = smallPages.world({ now: NOW, origin: 'http://localhost:4600' });
  if (name !== null) world.faults.push(...NAMED_FAULTS[name].map((then) => ({ when: {}, then })));
  return openAccount(world, 0).react(apiRequest('GET', LIST), 0);
}

function answerTo(name: FaultName | null) {
  const reaction = reactionTo(name);
  if (reaction.kind !== 'answer') throw new Error(`no answer but ${reaction.kind}`);
  return reaction.answer;
}

function bodyOf(name: FaultName | null): unknown {
  return JSON.parse(answerTo(name).body);
}

const WELL = bodyOf(null) as Record<'side_conversations' | 'events', { id: string }[]>;

describe('the named faults', () => {
  it.each(
    Object.keys(NAMED_FAULTS)
      .filter((name) => /^\d{3}\b/.test(name))
      .map((name) => name as FaultName),
  )('“%s” answers with its status', (name) => {
    expect(answerTo(name).status).toBe(Number.parseInt(name, 10));
  });

  it.each<[FaultName, string | undefined]>([
    ['429 with seconds', '20'],
    ['429 with a fraction of seconds', '1.5'],
    ['429 with zero seconds', '0'],
    ['429 with negative seconds', '-20'],
    ['429 with a date', 'Fri, 20 Nov 2026 12:00:20 GMT'],
    ['429 with a past date', 'Fri, 20 Nov 2026 11:59:40 GMT'],
    ['429 with a huge number', '99999'],
    ['429 with a far date', 'Sat, 21 Nov 2026 15:46:39 GMT'],
    ['429 with garbage', 'in a moment'],
    ['429 without Retry-After', undefined],
  ])('“%s” asks for a wait by the account’s clock', (name, header) => {
    expect(answerTo(name).headers['retry-after']).toBe(header);
  });

  it.each<FaultName>(['an empty 200', 'truncated JSON', 'a login page'])(
    '“%s” is a 200 without JSON',
    (name) => {
      expect(answerTo(name).status).toBe(200);
      expect(() => bodyOf(name)).toThrow(SyntaxError);
    },
  );

  it.each<[FaultName, unknown]>([
    ['the JSON null', null],
    ['an empty array', []],
    ['an empty object', {}],
    ['strings instead of lists', { ...WELL, side_conversations: 'none', events: 'none' }],
  ])('“%s” is another body', (name, body) => {
    expect(bodyOf(name)).toEqual(body);
  });

  it('“entries of wrong types” replaces the entries of each list', () => {
    const entries = [null, 1, 'x', [], {}, true];
    expect(bodyOf('entries of wrong types')).toEqual({
      ...WELL,
      side_conversations: entries,
      events: entries,
    });
  });

  it('IDs come as numbers or as objects', () => {
    const [conversation] = WELL.side_conversations;
    const [event] = WELL.events;
    expect(bodyOf('IDs as numbers')).toMatchObject({
      side_conversations: [{ id: Number(conversation?.id) }, {}],
      events: expect.arrayContaining([
        expect.objectContaining({
          id: Number(event?.id),
          side_conversation_id: Number(conversation?.id),
        }),
      ]) as unknown,
    });
    expect(bodyOf('IDs as objects')).toMatchObject({
      side_conversations: [{ id: {} }, { id: {} }],
    });
  });

  it('“10 MB” is the same body with a property of that size', () => {
    expect(answerTo('10 MB').body.length).toBeGreaterThan(10 * 1024 * 1024);
    expect(bodyOf('10 MB')).toMatchObject(WELL);
  });

  it.each<[FaultName, object]>([
    ['no answer', { kind: 'never' }],
    ['a connection lost at once', { kind: 'drop', waitMs: 0 }],
    ['a connection lost half-way', { kind: 'cut', waitMs: 0, answer: { status: 200 } }],
    ['a slow answer', { kind: 'answer', waitMs: 5000 }],
    ['an answer after the time limit', { kind: 'answer', waitMs: 20_000 }],
  ])('“%s” is late or nothing', (name, reaction) => {
    expect(reactionTo(name)).toMatchObject(reaction);
  });
});

describe('the faults of a write', () => {
  const SECOND = 1000;
  const PATH = '/api/v2/tickets/1/side_conversations';
  const reply = {
    message: { body: 'Thank you!', to: [{ email: 'x@y.example' }], external_ids: { key: 'k' } },
  };

  /** Replies with a fault. `isDone` tells whether the reply is there, at a time after the request. */
  function replyWith(name: FaultName | WriteFaultName) {
    const world = defaultWorld({ now: NOW, origin: 'http://localhost:4600' });
    const faults = faultsNamed(name) ?? [];
    world.faults.push(...faults.map((then) => ({ when: { method: 'POST' }, then })));
    const account = openAccount(world, 0);
    const path = `${PATH}/${SAMPLE_ID}/reply`;
    const reaction = account.react(apiRequest('POST', path, 'agent', reply), 0);
    const isDone = (at: number): boolean => {
      const answer = account.react(apiRequest('GET', `${PATH}/${SAMPLE_ID}/events`), at);
      return answer.kind === 'answer' && answer.answer.body.includes('"key":"k"');
    };
    return { reaction, isDone, account };
  }

  it.each<[WriteFaultName | FaultName, object, boolean]>([
    ['a connection lost before it was done', { kind: 'drop', waitMs: 0 }, false],
    ['a connection lost after it was done', { kind: 'drop', waitMs: 0 }, true],
    ['a connection lost 20 s before it was done', { kind: 'drop', waitMs: 0 }, false],
    ['no answer', { kind: 'never' }, false],
    ['no answer after it was done', { kind: 'never' }, true],
    ['a connection lost half-way', { kind: 'cut' }, true],
    ['500', { kind: 'answer', answer: { status: 500 } }, false],
    ['500 after it was done', { kind: 'answer', answer: { status: 500 } }, true],
    ['504 after it was done', { kind: 'answer', answer: { status: 504 } }, true],
    ['a slow answer', { kind: 'answer', waitMs: 5 * SECOND, answer: { status: 200 } }, true],
    ['an answer after the time limit of writes', { kind: 'answer', waitMs: 45 * SECOND }, true],
    ['an empty 200', { kind: 'answer', answer: { status: 200, body: '' } }, true],
  ])('“%s” tells whether the write was done', (name, expected, done) => {
    const { reaction, isDone } = replyWith(name);
    expect(reaction).toMatchObject(expected);
    expect(isDone(0)).toBe(done);
  });

  it.each(
    (['422 with the API’s words', ...Object.keys(NAMED_FAULTS)] as FaultName[]).filter((name) =>
      /^4\d\d/.test(name),
    ),
  )('“%s” refuses the write', (name) => {
    const { reaction, isDone } = replyWith(name);
    expect(reaction).toMatchObject({
      kind: 'answer',
      answer: { status: Number.parseInt(name, 10) },
    });
    expect(isDone(60 * SECOND)).toBe(false);
  });

  it('can be done long after the connection was lost, by the account’s clock and once', () => {
    const { isDone, account } = replyWith('a connection lost 20 s before it was done');
    expect(isDone(19 * SECOND)).toBe(false);
    expect(isDone(20 * SECOND)).toBe(true);
    const thread = account.world.tickets[0]?.threads[0];
    expect(thread?.events.at(-1)?.['created_at']).toBe('2026-11-20T12:00:20.000+00:00');
    account.catchUp(60 * SECOND);
    expect(thread?.events).toHaveLength(6);
  });

  it('have names of their own', () => {
    const names = [...Object.keys(NAMED_FAULTS), ...Object.keys(WRITE_FAULTS)];
    expect(new Set(names).size).toBe(names.length);
    expect(faultsNamed('toString')).toBeUndefined();
  });
});
