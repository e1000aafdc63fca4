import { describe, expect, it } from 'vitest';
import { defaultWorld } from '../scenarios/default-world.ts';
import { SAMPLE_ID } from '../scenarios/printer-mail.ts';
import { openAccount } from './account.ts';
import type { Account } from './account.ts';
import { EXPORT_PATH } from './incremental-export.ts';
import { apiRequest } from './request.ts';
import type { World } from './world.ts';

const options = { now: 5_000_000_000, origin: 'http://localhost:4600' };
const LIST = '/api/v2/tickets/1/side_conversations';

function accountWith(rest: Partial<World>): Account {
  return openAccount(defaultWorld(options, rest), 1000);
}

function answerTo(account: Account, address = LIST, at = 2000) {
  const reaction = account.react(apiRequest('GET', address), at);
  if (reaction.kind !== 'answer') throw new Error(`It was no answer but ${reaction.kind}.`);
  return reaction.answer;
}

describe('an account', () => {
  it('responds 429 with Retry-After to more than 100 requests a minute', () => {
    const account = accountWith({});
    for (let request = 0; request < 100; request += 1) expect(answerTo(account).status).toBe(200);
    expect(answerTo(account)).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
    expect(answerTo(account, LIST, 62_001).status).toBe(200);
  });

  it('responds 429 with Retry-After to more than 600 export requests in ten minutes', () => {
    const account = accountWith({});
    const ask = (at: number) => answerTo(account, `${EXPORT_PATH}?start_time=0`, at);
    // As fast as the app's limit allows: 100 a minute.
    for (let request = 0; request < 600; request += 1) expect(ask(request * 600).status).toBe(403);
    expect(ask(360_000)).toMatchObject({ status: 429, headers: { 'retry-after': '240' } });
    expect(answerTo(account, LIST, 360_000).status).toBe(200);
    expect(ask(600_000).status).toBe(403);
  });

  it('responds 429 with Retry-After to more than 300 new messages in ten minutes', () => {
    const account = accountWith({});
    const to = [{ email: 'maria@acme-returns.example' }];
    const body = { message: { subject: 'Pick-up', body: 'When?', to } };
    const write = (method: string, path: string, at: number) => {
      const reaction = account.react(apiRequest(method, path, 'agent', body), at);
      return reaction.kind === 'answer' ? reaction.answer : null;
    };
    for (let request = 0; request < 150; request += 1) {
      expect(write('POST', LIST, request * 1300)).toMatchObject({ status: 201 });
      expect(write('POST', `${LIST}/${SAMPLE_ID}/reply.json`, request * 1300)).toMatchObject({
        status: 200,
      });
    }
    const refused = { status: 429, headers: { 'retry-after': '400' } };
    expect(write('POST', LIST, 200_000)).toMatchObject(refused);
    expect(write('POST', `${LIST}/${SAMPLE_ID}/reply`, 200_000)).toMatchObject(refused);
    // Changes and reads are not limited.
    expect(write('PUT', `${LIST}/${SAMPLE_ID}`, 200_000)).toMatchObject({ status: 422 });
    expect(answerTo(account, LIST, 200_000).status).toBe(200);
    account.advance(400_000);
    expect(write('POST', LIST, 200_000)).toMatchObject({ status: 201 });
  });

  it('drops, delays and ignores requests according to its faults', () => {
    const drops = accountWith({ faults: [{ when: {}, then: { kind: 'drop' } }] });
    expect(drops.react(apiRequest('GET', LIST), 0)).toEqual({ kind: 'drop', waitMs: 0 });
    const never = accountWith({ faults: [{ when: {}, then: { kind: 'never' } }] });
    expect(never.react(apiRequest('GET', LIST), 0)).toEqual({ kind: 'never' });
    const slow = accountWith({ faults: [{ when: {}, then: { kind: 'wait', ms: [5, 5] } }] });
    expect(slow.react(apiRequest('GET', LIST), 0)).toMatchObject({ kind: 'answer', waitMs: 5 });
  });

  it('changes a response according to its faults', () => {
    const change = () => ({ next_page: 'https://elsewhere.example/' });
    const account = accountWith({ faults: [{ when: {}, then: { kind: 'change', change } }] });
    expect(JSON.parse(answerTo(account).body)).toEqual({ next_page: 'https://elsewhere.example/' });
  });

  it('has its own clock, which starts at the world’s now', () => {
    expect(accountWith({}).clock(1000)).toBe(options.now);
    expect(accountWith({}).clock(4500)).toBe(options.now + 3500);
  });

  it('moves its clock and its rate limit ahead', () => {
    const account = accountWith({});
    for (let request = 0; request < 100; request += 1) answerTo(account);
    account.advance(59_000);
    expect(answerTo(account)).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    account.advance(1000);
    expect(account.clock(2000)).toBe(options.now + 61_000);
    for (let request = 0; request < 100; request += 1) expect(answerTo(account).status).toBe(200);
    expect(answerTo(account).status).toBe(429);
  });

  it('applies scheduled changes that are due before it responds, even with 429', () => {
    const applied: number[] = [];
    const schedule = [1000, 2000].map((afterMs) => ({
      afterMs,
      ticketId: 1,
      apply: () => void applied.push(afterMs),
    }));
    const account = accountWith({ schedule });
    answerTo(account, LIST, 2500);
    expect(applied).toEqual([1000]);
    account.advance(10_000);
    for (let request = 0; request < 100; request += 1) answerTo(account, LIST, 2500);
    expect(applied).toEqual([1000, 2000]);
  });
});
