import { describe, expect, it } from 'vitest';
import { openAccount } from '../account/account.ts';
import type { Account } from '../account/account.ts';
import { channelOf } from '../account/channel.ts';
import { apiRequest } from '../account/request.ts';
import { isObject } from '../account/wire.ts';
import type { Thread } from '../account/world.ts';
import { DAY } from './clock.ts';
import { scenarioNamed } from './registry.ts';
import { RACED_AFTER_MS } from './reply.ts';
import { LONGEST_WAITING } from './reply-conversations.ts';

const options = { now: Date.UTC(2026, 10, 20, 12), origin: 'http://localhost:4600' };

function openScenario(name: string): Account {
  const scenario = scenarioNamed(name);
  if (scenario === undefined) throw new Error(`There is no scenario “${name}”.`);
  return openAccount(scenario.world(options), 0);
}

function longestWaiting({ world }: Account): Thread {
  const threads = world.tickets[0]?.threads ?? [];
  const thread = threads.find(({ conversation }) => conversation['subject'] === LONGEST_WAITING);
  if (thread === undefined) throw new Error('The conversation is missing.');
  return thread;
}

/** The kind of the reaction, and the status if it is an answer. */
function write(account: Account, method: 'POST' | 'PUT' = 'POST', at = 0): unknown[] {
  const { conversation } = longestWaiting(account);
  const path = `/api/v2/tickets/1/side_conversations/${String(conversation['id'])}`;
  const to = [{ email: 'paulo.ferreira@atlantic-cover.example' }];
  const request =
    method === 'POST'
      ? apiRequest(method, `${path}/reply`, 'agent', { message: { body: 'In March.', to } })
      : apiRequest(method, path, 'agent', { side_conversation: { state: 'closed' } });
  const reaction = account.react(request, at);
  return [reaction.kind, reaction.kind === 'answer' ? reaction.answer.status : null];
}

describe('the scenario “reply”', () => {
  const account = openScenario('reply');
  const threads = account.world.tickets[0]?.threads ?? [];

  it('has conversations in all channels, and a closed one', () => {
    expect(threads.map(channelOf)).toEqual([
      'email',
      'email',
      'email',
      'email',
      'slack',
      'msteams',
      'child-ticket',
    ]);
    expect(threads.filter((one) => one.conversation['state'] === 'closed')).toHaveLength(1);
  });

  it('has one partner who has waited longest, and one who has been silent for two days', () => {
    const last = threads
      .filter(({ conversation }) => conversation['state'] === 'open')
      .map(({ conversation, events }) => {
        const { actor, created_at: at } = events.at(-1) ?? {};
        return {
          subject: conversation['subject'],
          isOurs: isObject(actor) && actor['user_id'] === 35436,
          days: (options.now - Date.parse(String(at))) / DAY,
        };
      });
    const [longest, second] = last
      .filter(({ isOurs }) => !isOurs)
      .toSorted((one, other) => other.days - one.days);
    expect(longest).toMatchObject({ subject: LONGEST_WAITING, days: 3 });
    expect(second?.days).toBeLessThan(1);
    expect(last.filter(({ isOurs }) => isOurs)).toMatchObject([{ days: 2 }]);
  });

  it('takes a reply', () => {
    expect(write(account)).toEqual(['answer', 200]);
  });
});

describe('the other scenarios for replies', () => {
  it('lose the first connection after the reply was done, and the second before', () => {
    const account = openScenario('reply-lost');
    const { events } = longestWaiting(account);
    expect([write(account), events.length]).toEqual([['drop', null], 3]);
    expect([write(account), events.length]).toEqual([['drop', null], 3]);
    expect([write(account), events.length]).toEqual([['answer', 200], 4]);
  });

  it('deny every write, and no read', () => {
    const account = openScenario('reply-denied');
    expect([write(account), write(account, 'PUT')]).toEqual([
      ['answer', 403],
      ['answer', 403],
    ]);
    const list = account.react(apiRequest('GET', '/api/v2/tickets/1/side_conversations'), 0);
    expect(list).toMatchObject({ kind: 'answer', answer: { status: 200 } });
  });

  it('have a reply of the partner that arrives while the agent writes', () => {
    const account = openScenario('reply-raced');
    const { events } = longestWaiting(account);
    account.catchUp(RACED_AFTER_MS - 1);
    expect(events).toHaveLength(2);
    expect(write(account, 'POST', RACED_AFTER_MS)).toEqual(['answer', 200]);
    expect(events.slice(2)).toMatchObject([
      { actor: { name: 'Paulo Ferreira' }, via: 'email' },
      { actor: { name: 'Johnny Agent' } },
    ]);
  });

  it('create a follow-up ticket if the ticket is closed', () => {
    const account = openScenario('reply-closed-ticket');
    expect(write(account)).toEqual(['answer', 200]);
    expect(
      account.world.tickets.map(({ id, status, followUpOf }) => [id, status, followUpOf]),
    ).toEqual([
      [1, 'closed', undefined],
      [2, 'open', undefined],
      [3, 'open', undefined],
      [4, 'open', 1],
    ]);
  });
});
