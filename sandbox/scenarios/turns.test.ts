import { describe, expect, it } from 'vitest';
import { openAccount } from '../account/account.ts';
import { apiRequest } from '../account/request.ts';
import { isObject } from '../account/wire.ts';
import type { WireObject } from '../account/wire.ts';
import { HOUR, SECOND } from './clock.ts';
import { EARLY_ANSWER } from './turns-elsewhere.ts';
import { turns } from './turns.ts';

const options = { now: Date.UTC(2026, 10, 20, 12), origin: 'http://localhost:4600' };
const [withRoles, withoutRoles] = turns;
const world = withRoles?.world(options);
const threads = world?.tickets[0]?.threads ?? [];

const who = (one: unknown): unknown => (isObject(one) ? (one['email'] ?? one['name']) : null);
const ago = (event: WireObject): number =>
  (options.now - Date.parse(String(event['created_at']))) / HOUR;

/** The events of a conversation: actor, age in hours, and recipients or changes. */
function steps(subject: string): unknown[] {
  const thread = threads.find(({ conversation }) => conversation['subject'] === subject);
  return (thread?.events ?? []).map((event) => {
    const { message, updates } = event;
    const what = isObject(message) ? (message['to'] as unknown[]).map(who) : updates;
    return [who(event['actor']), ago(event), what];
  });
}

const us = 'johnny@example.com';

describe('the turns', () => {
  it('are ours if the partner wrote last', () => {
    const greta = 'greta.lindqvist@north-cargo.example';
    expect(steps('Damage report for pallet 7731')).toEqual([
      [us, 8, [greta]],
      [greta, 3, [us]],
    ]);
    const paulo = 'paulo.ferreira@atlantic-cover.example';
    expect(steps('Claim 55-2093: which documents do you need?')).toEqual([
      [us, 11 * 24, [paulo]],
      [paulo, 9 * 24, [us]],
      [paulo, 2 * 24, [us]],
    ]);
    const [bastian, fatima] = ['b.krol@greencycle.example', 'fatima@re-mat.example'];
    expect(steps('Two quotes for recycling six printers')).toEqual([
      [us, 4 * 24, [bastian, fatima]],
      [bastian, 30, [us]],
    ]);
    expect(steps('Who can set up six printers on Friday?').at(-1)).toEqual([
      'Priya Nair',
      2,
      ['#field-service'],
    ]);
  });

  it('stay ours if the agent has written only to a colleague since', () => {
    const mateusz = 'mateusz@rhein-pallets.example';
    expect(steps('Pick-up of the broken pallet')).toEqual([
      [us, 4 * 24 + 2, [mateusz]],
      [mateusz, 20, [us]],
      [us, 6, ['samuel@example.com']],
    ]);
  });

  it('are theirs if an agent wrote last or the answer was automatic', () => {
    const keiko = 'keiko.mori@lasermate.example';
    expect(steps('Six replacement LaserMate 220')).toEqual([
      [us, 6 * 24, [keiko]],
      [keiko, 5 * 24, [us]],
      [us, 2 * 24, [keiko]],
    ]);
    const gate = 'gate3@rotterdam-terminal.example';
    expect(steps('Recording of the unloading camera')).toEqual([
      [us, 5 * 24, [gate]],
      [us, 3 * 24, [gate]],
    ]);
    const viktor = 'viktor@hellstrom-lager.example';
    expect(steps('Forklift log of the unloading').at(-1)).toEqual([
      'hanna@example.com',
      28,
      [viktor],
    ]);
    const subject = 'Appointment for an inspection in Berlin';
    const events = threads.find((one) => one.conversation['subject'] === subject)?.events ?? [];
    expect(events[1]).toMatchObject({ message: { subject: `Automatic reply: ${subject}` } });
    expect(events.map(ago)).toEqual([26, 26 - 30 / 3600]);
  });

  it('include conversations between agents, as a child ticket and by email', () => {
    const child = 'Serial numbers of the six printers';
    expect(steps(child).at(-1)).toEqual(['yuki@example.com', 70 / 60, [us]]);
    expect(
      threads.find((one) => one.conversation['subject'] === child)?.conversation,
    ).toMatchObject({ external_ids: { targetTicketId: '3' } });
    expect(steps('May I offer the school 10 %?')).toEqual([[us, 40, ['leila@example.com']]]);
  });

  it('end when a conversation is closed and return when a reply reopens it', () => {
    expect(steps('Copy of the invoice for order 20844').at(-1)).toEqual([
      us,
      7 * 24,
      { state: 'closed' },
    ]);
    const emile = 'emile@laurent-crates.example';
    expect(steps('Wooden crates for the way back').slice(-3)).toEqual([
      [us, 6 * 24, { state: 'closed' }],
      [emile, 4, [us]],
      [emile, 4, { state: 'open' }],
    ]);
  });

  it('include an answer dated one second before its question', () => {
    expect(steps(EARLY_ANSWER)).toEqual([
      [us, 96, ['Logistics']],
      ['Thomas Weber', 96 + SECOND / HOUR, ['Logistics']],
    ]);
  });

  it('have 14 conversations, each with different partners', () => {
    expect(threads).toHaveLength(14);
    const ofEach = threads.map(({ conversation }) => {
      const everybody = conversation['participants'] as unknown[];
      return everybody.map(who).filter((one) => !String(one).endsWith('@example.com'));
    });
    expect(new Set(ofEach.flat()).size).toBe(ofEach.flat().length);
  });
});

describe('the roles', () => {
  const address = '/api/v2/users/show_many.json?ids=35436,35437,35438,35439,35440,35620,999';

  it('are those of the users', () => {
    if (world === undefined) throw new Error('There is no such world.');
    const reaction = openAccount(world, 0).react(apiRequest('GET', address), 0);
    const body = reaction.kind === 'answer' ? reaction.answer.body : '{}';
    const { users } = JSON.parse(body) as { users: WireObject[] };
    expect(Object.fromEntries(users.map(({ name, role }) => [name, role]))).toEqual({
      'Johnny Agent': 'agent',
      'Hanna Berg': 'agent',
      'Samuel Osei': 'agent',
      'Leila Farsi': 'agent',
      'Yuki Tanaka': 'admin',
      'Greta Lindqvist': 'end-user',
    });
  });

  it('are denied in the other scenario, which is otherwise the same', () => {
    const other = withoutRoles?.world(options);
    if (other === undefined) throw new Error('There is no such world.');
    const account = openAccount(other, 0);
    expect(account.react(apiRequest('GET', address), 0)).toMatchObject({
      answer: { status: 403, body: '' },
    });
    expect(other.tickets).toEqual(world?.tickets);
  });
});
