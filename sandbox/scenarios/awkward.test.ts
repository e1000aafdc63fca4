import { expect, it } from 'vitest';
import { apiRequest } from '../account/request.ts';
import { restAnswer } from '../account/rest.ts';
import type { WireObject } from '../account/wire.ts';
import { awkward } from './awkward.ts';
import { SAMPLE_ID } from './printer-mail.ts';

const options = { now: Date.UTC(2026, 10, 20, 12), origin: 'http://localhost:4600' };
const address = '/api/v2/tickets/1/side_conversations?include=events';
const { body } = restAnswer(awkward.world(options), apiRequest('GET', address), options.now);
const answer = JSON.parse(body) as { side_conversations: WireObject[]; events: WireObject[] };
const messages = answer.events.map((event) => event['message'] as WireObject | null | undefined);

it('sends lone surrogates and NUL as JSON escapes, which UTF-8 preserves', () => {
  expect(body).toContain('High \\ud800 and low \\udc00 alone');
  expect(body).toContain('NUL \\u0000');
  expect(Buffer.from(body, 'utf8').toString('utf8')).toBe(body);
});

it('has unexpected types, vias and ticket ids', () => {
  const types = new Set(answer.events.map(({ type }) => type));
  expect([...types]).toEqual(expect.arrayContaining(['add-entity', 'message', '', null, 7]));
  const vias = answer.events.map(({ via }) => via);
  expect(vias).toEqual(expect.arrayContaining([undefined, null, 33, 'carrier_pigeon']));
  const tickets = answer.events.map((event) => event['ticket_id']);
  expect(tickets).toEqual(expect.arrayContaining([undefined, '1', 99]));
});

it('has one id twice with a newer body, and one id that equals its conversation’s', () => {
  const bodies = (id: unknown) =>
    answer.events
      .filter((event) => event['id'] === id)
      .map((event) => (event['message'] as WireObject)['body']);
  const [twice] = answer.events.filter(
    (event) => (event['message'] as WireObject | null)?.['body'] === 'Sent first.',
  );
  expect(bodies(twice?.['id'])).toEqual([
    'Sent first.',
    'Edited later: the same id with a newer body.',
  ]);
  expect(answer.events.filter(({ id }) => id === SAMPLE_ID)).toHaveLength(1);
  expect(answer.side_conversations.map(({ id }) => id)).toContain(SAMPLE_ID);
});

it('has a body of 1 MB, a newsletter of 500 kB, 100 recipients and a name of 300 characters', () => {
  const longest = (key: string) =>
    Math.max(...messages.map((message) => String(message?.[key] ?? '').length));
  expect(longest('body')).toBe(1_000_000);
  expect(longest('html_body')).toBeGreaterThanOrEqual(500_000);
  expect(
    messages.some((message) => Array.isArray(message?.['to']) && message['to'].length === 100),
  ).toBe(true);
  const names = messages.flatMap((message) => (message?.['attachments'] ?? []) as WireObject[]);
  expect(Math.max(...names.map((file) => String(file['file_name'] ?? '').length))).toBe(300);
});

it('has an event without its conversation and a conversation without events', () => {
  const conversations = new Set(answer.side_conversations.map(({ id }) => id));
  const owners = new Set(answer.events.map((event) => event['side_conversation_id']));
  expect([...owners].filter((id) => !conversations.has(id))).toHaveLength(1);
  expect([...conversations].filter((id) => !owners.has(id))).toHaveLength(1);
});
