import { describe, expect, it } from 'vitest';
import { openAccount } from '../account/account.ts';
import { MINUTE, SECOND } from './clock.ts';
import { live } from './live.ts';

const options = { now: Date.UTC(2026, 10, 20, 12), origin: 'http://localhost:4600' };

function liveAccount() {
  const account = openAccount(live.world(options), 0);
  const threads = () => account.world.tickets[0]?.threads ?? [];
  const events = () => threads().flatMap((thread) => thread.events);
  return { account, threads, events };
}

describe('the live scenario', () => {
  it('changes every 20 s, starting after 20 s', () => {
    const { account, threads, events } = liveAccount();
    const before = JSON.stringify(events());
    account.catchUp(19 * SECOND);
    expect(JSON.stringify(events())).toBe(before);

    account.catchUp(20 * SECOND);
    expect(threads()[0]?.events.at(-1)).toMatchObject({
      type: 'reply',
      created_at: '2026-11-20T12:00:20.000+00:00',
    });
    account.catchUp(40 * SECOND);
    expect(events()).toHaveLength(13);
    expect(threads()[2]?.conversation['updated_at']).toBe('2026-11-20T12:00:40.000+00:00');
    account.catchUp(60 * SECOND);
    expect(threads()[0]?.conversation['state']).toBe('closed');
    account.catchUp(80 * SECOND);
    expect(threads()).toHaveLength(4);
    account.catchUp(100 * SECOND);
    expect(threads()[0]?.events.at(-1)).toMatchObject({
      updates: { subject: 'Update: Question 4 about ticket #1' },
    });
    account.catchUp(120 * SECOND);
    expect(threads()[1]?.events.slice(-2)).toMatchObject([
      { type: 'reply' },
      { type: 'update', updates: { state: 'open' } },
    ]);
  });

  it('follows its clock when that is moved ahead, and has unique ids', () => {
    const { account, events } = liveAccount();
    account.advance(10 * MINUTE);
    account.catchUp(0);
    // 5 rounds of a reply, a close, a start, a rename, and a reply that reopens a conversation.
    expect(events()).toHaveLength(12 + 5 * 6);
    const ids = events().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const times = events().map((event) => Date.parse(String(event['created_at'])));
    expect(Math.max(...times)).toBe(options.now + 10 * MINUTE);
  });

  it('has the same result whether it is polled often or once', () => {
    const [often, once] = [liveAccount(), liveAccount()];
    for (let at = 0; at <= 5 * MINUTE; at += 7 * SECOND) often.account.catchUp(at);
    often.account.catchUp(5 * MINUTE);
    once.account.catchUp(5 * MINUTE);
    expect(often.threads()).toEqual(once.threads());
    expect(once.events().length).toBeGreaterThan(20);
  });
});
