import { describe, expect, it } from 'vitest';
import { openAccount } from '../account/account.ts';
import { apiRequest } from '../account/request.ts';
import { isObject } from '../account/wire.ts';
import type { WireObject } from '../account/wire.ts';
import { HOUR, SECOND } from './clock.ts';
import { EARLY_ANSWER } from './turns-elsewhere.ts';
import { turns } from './turns.ts';

const setting = { now: Date.UTC(2026, 10, 20, 12), origin: 'http://localhost:4600' };
const [withRoles, withoutRoles] = turns;
const world = withRoles?.world(setting);
const threads = world?.tickets[0]?.threads ?? [];

const who = (one: unknown): unknown => (isObject(one) ? (one['email'] ?? one['name']) : null);
const ago = (event: WireObject): number =>
  (setting.now - Date.parse(String(event['created_at']))) / HOUR;

/** Each step of a conversation: who, how many hours ago, and to whom or what changed. */
function told(subject: string): unknown[] {
  const thread = threads.find(({ conversation }) => conversation['subject'] === subject);
  return (thread?.events ?? []).map((event) => {
    const { message, updates } = event;
    const what = isObject(message) ? (message['to'] as unknown[]).map(who) : updates;
    return [who(event['actor']), ago(event), what];
  });
}

const us = 'johnny@example.com';

describe('the turns', () => {
  it('are ours where the partner wrote last', () => {
    const greta = 'greta.lindqvist@north-cargo.example';
    expect(told('Damage report for pallet 7731')).toEqual([
      [us, 8, [greta]],
      [greta, 3, [us]],
    ]);
    const paulo = 'paulo.ferreira@atlantic-cover.example';
    expect(told('Claim 55-2093: which documents do you need?')).toEqual([
      [us, 11 * 24, [paulo]],
      [paulo, 9 * 24, [us]],
      [paulo, 2 * 24, [us]],
    ]);
    const [bastian, fatima] = ['b.krol@greencycle.example', 'fatima@re-mat.example'];
    expect(told('Two quotes for recycling six printers')).toEqual([
      [us, 4 * 24, [bastian, fatima]],
      [bastian, 30, [us]],
    ]);
    expect(told('Who can set up six printers on Friday?').at(-1)).toEqual([
      'Priya Nair',
      2,
      ['#field-service'],
    ]);
  });

  it('stay ours where only a colleague was written to since', () => {
    const mateusz = 'mateusz@rhein-pallets.example';
    expect(told('Pick-up of the broken pallet')).toEqual([
      [us, 4 * 24 + 2, [mateusz]],
      [mateusz, 20, [us]],
      [us, 6, ['samuel@example.com']],
    ]);
  });

  it('are theirs where one of us wrote last, or only a machine answered', () => {
    const keiko = 'keiko.mori@lasermate.example';
    expect(told('Six replacement LaserMate 220')).toEqual([
      [us, 6 * 24, [keiko]],
      [keiko, 5 * 24, [us]],
      [us, 2 * 24, [keiko]],
    ]);
    const gate = 'gate3@rotterdam-terminal.example';
    expect(told('Recording of the unloading camera')).toEqual([
      [us, 5 * 24, [gate]],
      [us, 3 * 24, [gate]],
    ]);
    const viktor = 'viktor@hellstrom-lager.example';
    expect(told('Forklift log of the unloading').at(-1)).toEqual([
      'hanna@example.com',
      28,
      [viktor],
    ]);
    const subject = 'Appointment for an inspection in Berlin';
    const events = threads.find((one) => one.conversation['subject'] === subject)?.events ?? [];
    expect(events[1]).toMatchObject({ message: { subject: `Automatic reply: ${subject}` } });
    expect(events.map(ago)).toEqual([26, 26 - 30 / 3600]);
  });

  it('are also among agents, as a child ticket and by mail', () => {
    const child = 'Serial numbers of the six printers';
    expect(told(child).at(-1)).toEqual(['yuki@example.com', 70 / 60, [us]]);
    expect(
      threads.find((one) => one.conversation['subject'] === child)?.conversation,
    ).toMatchObject({ external_ids: { targetTicketId: '3' } });
    expect(told('May I offer the school 10 %?')).toEqual([[us, 40, ['leila@example.com']]]);
  });

  it('are over where a conversation closed, and back where a reply opened it again', () => {
    expect(told('Copy of the invoice for order 20844').at(-1)).toEqual([
      us,
      7 * 24,
      { state: 'closed' },
    ]);
    const emile = 'emile@laurent-crates.example';
    expect(told('Wooden crates for the way back').slice(-3)).toEqual([
      [us, 6 * 24, { state: 'closed' }],
      [emile, 4, [us]],
      [emile, 4, { state: 'open' }],
    ]);
  });

  it('include an answer that is dated one second before its question', () => {
    expect(told(EARLY_ANSWER)).toEqual([
      [us, 96, ['Logistics']],
      ['Thomas Weber', 96 + SECOND / HOUR, ['Logistics']],
    ]);
  });

  it('have 14 conversations, each with partners of its own', () => {
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

  it('are refused in the other scenario, in which all else is the same', () => {
    const other = withoutRoles?.world(setting);
    if (other === undefined) throw new Error('There is no such world.');
    const account = openAccount(other, 0);
    expect(account.react(apiRequest('GET', address), 0)).toMatchObject({
      answer: { status: 403, body: '' },
    });
    expect(other.tickets).toEqual(world?.tickets);
  });
});
