import { describe, expect, it } from 'vitest';
import { johnny, maria, partsGroup, slackChannel, teamsChannel } from '../scenarios/people.ts';
import { SAMPLE_ID } from '../scenarios/printer-mail.ts';
import { allEvents } from './all-events.ts';
import { wireTime } from './event.ts';
import type { WireObject } from './wire.ts';
import type { World } from './world.ts';
import {
  ask,
  CHILD,
  found,
  MAIL,
  newWorld,
  NOW,
  reply,
  replyPath,
  SLACK,
  TEAMS,
  threadIn,
} from './writes-of-tests.ts';

describe('a reply', () => {
  it('is in the list, the sideload, the events, and the export, with the key of its sender', () => {
    const world = newWorld();
    const message = { ...MAIL, external_ids: { sendKey: 'a1' } };
    const { status, body, thread } = reply(world, 1, 0, message);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['side_conversation']);
    const changed = { id: SAMPLE_ID, message_added_at: wireTime(NOW), preview_text: 'Thank you!' };
    expect(body['side_conversation']).toMatchObject(changed);
    const added = found(thread.events.at(-1));
    expect(added).toMatchObject({
      type: 'reply',
      actor: johnny,
      created_at: wireTime(NOW),
      message: {
        body: 'Thank you!',
        html_body: '<p>Thank you!</p>',
        from: johnny,
        to: [maria],
        external_ids: { sendKey: 'a1' },
      },
    });
    const list = ask(world, 'GET', '1/side_conversations?include=events').body;
    expect(list['side_conversations']).toContainEqual(expect.objectContaining(changed));
    expect(list['events']).toContainEqual(added);
    const path = `1/side_conversations/${SAMPLE_ID}/events`;
    expect(ask(world, 'GET', path).body['events']).toContainEqual(added);
    const seconds = Math.floor(NOW / 1000);
    const exported = ask(
      world,
      'GET',
      `side_conversations/events?start_time=${seconds}`,
      undefined,
      'admin',
    );
    expect(exported.body['events']).toEqual([added]);
  });

  it('is exported even if the account was exported before', () => {
    const world = newWorld();
    const before = [...allEvents(world)].length;
    const { thread } = reply(world, 1, 0, MAIL);
    expect([...allEvents(world)]).toHaveLength(before + 1);
    expect([...allEvents(world)]).toContain(thread.events.at(-1));
  });

  it('has its own HTML and subject if they are given', () => {
    const message = { ...MAIL, subject: 'Tomorrow', html_body: '<p><b>Thank you!</b></p>' };
    const { thread } = reply(newWorld(), 1, 0, message);
    expect(thread.events.at(-1)).toMatchObject({
      message: { subject: 'Tomorrow', html_body: '<p><b>Thank you!</b></p>' },
    });
    expect(thread.conversation['subject']).toBe('Help, my printer is on fire!');
  });

  it('makes its recipients participants', () => {
    const to = [...MAIL.to, { email: 'new@elsewhere.example' }];
    const { thread } = reply(newWorld(), 1, 0, { to });
    const participants = thread.conversation['participants'] as WireObject[];
    expect(participants.map(({ email }) => email)).toEqual([
      'johnny@example.com',
      'printers@example.com',
      'maria@acme-returns.example',
      'new@elsewhere.example',
    ]);
  });

  it('goes to the channel in Slack and Teams, whose participants stay the same', () => {
    const world = newWorld();
    for (const [ticketId, index, message, channel] of [
      [1, 2, SLACK, slackChannel],
      [2, 0, TEAMS, teamsChannel],
    ] as const) {
      const before = threadIn(world, ticketId, index).conversation['participants'];
      const { status, thread } = reply(world, ticketId, index, message);
      expect(status).toBe(200);
      expect(thread.events.at(-1)).toMatchObject({ message: { to: [channel] } });
      expect(thread.conversation['participants']).toEqual(before);
    }
  });

  it('is a public comment in the child ticket, too', () => {
    const world = newWorld();
    const { status, thread } = reply(world, 1, 1, CHILD);
    expect(status).toBe(200);
    expect(thread.events.at(-1)).toMatchObject({ message: { to: [partsGroup] } });
    const child = world.tickets.find(({ id }) => id === 3);
    expect(child?.comments.at(-1)).toEqual({
      authorId: 35436,
      at: NOW,
      body: 'Thank you!',
      public: true,
    });
    expect(child?.updatedAt).toBe(NOW);
  });

  it('does not reopen a closed conversation', () => {
    const { thread } = reply(newWorld(), 2, 0, TEAMS);
    expect(thread.conversation['state']).toBe('closed');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no message', {}],
    ['no body', { message: MAIL }],
    ['a blank body', { message: { ...MAIL, body: ' \n' } }],
    ['an HTML body only', { message: { ...MAIL, html_body: '<p>x</p>' } }],
    ['an HTML body that is no text', { message: { ...MAIL, body: 'x', html_body: 1 } }],
    ['no recipients', { message: { body: 'x' } }],
    ['an empty list of recipients', { message: { body: 'x', to: [] } }],
    ['recipients of another channel', { message: { body: 'x', ...SLACK } }],
    ['external ids that are no texts', { message: { ...MAIL, body: 'x', external_ids: { a: 1 } } }],
    ['a list of external ids', { message: { ...MAIL, body: 'x', external_ids: ['a'] } }],
  ])('is rejected with a sentence if the request has %s', (_what, body) => {
    const world = newWorld();
    const before = JSON.stringify(world.tickets);
    const answer = ask(world, 'POST', replyPath(1, threadIn(world, 1, 0)), body);
    expect(answer).toEqual({
      status: 422,
      body: { error: 'RecordInvalid', description: expect.stringMatching(/^The .+\.$/) as unknown },
    });
    expect(JSON.stringify(world.tickets)).toBe(before);
  });

  it('is rejected if it goes to another channel or group than the conversation', () => {
    const slack = { to: [{ ...SLACK.to[0], slack_channel_id: 'C2' }] };
    expect(reply(newWorld(), 1, 2, slack).status).toBe(422);
    expect(reply(newWorld(), 1, 1, { to: [{ support_group_id: '1' }] }).status).toBe(422);
  });
});

describe('a change', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an unknown state', { side_conversation: { state: 'done' } }],
    ['a subject that is no text', { side_conversation: { subject: 1 } }],
  ])('is rejected with a sentence if the request has %s', (_what, body) => {
    const answer = ask(newWorld(), 'PUT', `1/side_conversations/${SAMPLE_ID}`, body);
    expect(answer.status).toBe(422);
    expect(answer.body['description']).toMatch(/^The .+\.$/);
  });

  it('of state and subject is one event', () => {
    const world = newWorld();
    const body = { side_conversation: { state: 'closed', subject: 'Done' } };
    const { status } = ask(world, 'PUT', `1/side_conversations/${SAMPLE_ID}`, body);
    expect(status).toBe(200);
    expect(threadIn(world, 1, 0).events).toHaveLength(6);
    expect(threadIn(world, 1, 0).events.at(-1)).toMatchObject({
      type: 'update',
      message: null,
      updates: { state: 'closed', subject: 'Done' },
    });
  });
});

describe('a new side conversation', () => {
  const create = (world: World, message: object, rest: object = {}) =>
    ask(world, 'POST', '1/side_conversations', {
      message: { subject: 'Pick-up', body: 'When?', ...message },
      ...rest,
    });

  it('is answered with its event and comes first in the list', () => {
    const world = newWorld();
    const { status, body } = create(world, { ...MAIL, external_ids: { sendKey: 'b2' } });
    expect(status).toBe(201);
    const thread = threadIn(world, 1, 0);
    expect(body).toEqual({
      event: thread.events[0],
      side_conversation: thread.conversation,
      updates: {},
    });
    expect(body['event']).toMatchObject({
      type: 'create',
      message: { subject: 'Pick-up', external_ids: { sendKey: 'b2' } },
    });
    expect(thread.conversation).toMatchObject({ subject: 'Pick-up', state: 'open' });
    expect(threadIn(world, 1, 1).conversation['id']).toBe(SAMPLE_ID);
  });

  it('keeps external ids and is possible in a closed ticket', () => {
    const world = newWorld();
    found(world.tickets[0]).status = 'closed';
    const { status, body } = create(world, MAIL, { external_ids: { order: '20817' } });
    expect(status).toBe(201);
    expect(body['side_conversation']).toMatchObject({ external_ids: { order: '20817' } });
    expect(world.tickets).toHaveLength(3);
  });

  it('creates a child ticket if it goes to a group', () => {
    const world = newWorld();
    const { body } = create(world, CHILD);
    expect(body['side_conversation']).toMatchObject({ external_ids: { targetTicketId: '4' } });
    expect(ask(world, 'GET', '4').body['ticket']).toMatchObject({
      subject: 'Pick-up',
      external_id: 'zen:ticket:1',
      via: { channel: 'side_conversation' },
      description: 'When?',
    });
  });

  it('is rejected without recipients', () => {
    expect(create(newWorld(), {})).toMatchObject({ status: 422 });
  });
});
