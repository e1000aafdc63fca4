import { expect, it } from 'vitest';
import { eventsPath, sideConversationsPath } from '../../zendesk/endpoints.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import { checkTicket } from './check-ticket.ts';

const TICKET = { id: '42', subject: null, status: null, updatedMs: 7, assigneeId: null };
const LIST = sideConversationsPath('42', 'events');
const JOHNNY = { name: 'Johnny', user_id: 1 };
const HANNA = { name: 'Hanna', user_id: 2 };
const MARIA = { name: 'Maria', user_id: 11 };

const event = (id: string, type: string, actor: object, to: object[]) => ({
  id,
  type,
  side_conversation_id: 'c',
  created_at: `2026-11-20T12:00:0${id}Z`,
  actor,
  message: { body: 'Words', to },
});
const conversation = { id: 'c', state: 'open', message_added_at: '2026-11-20T12:00:01Z' };
const asked = event('1', 'create', JOHNNY, [MARIA]);
const colleagueWrote = event('2', 'reply', HANNA, [MARIA]);

/** Checks the ticket in an account that answers by path. `users` has the IDs whose roles were asked for. */
async function check(
  answers: Readonly<Record<string, object>>,
  { agents = ['1', '2'], signal = new AbortController().signal } = {},
) {
  const requested: string[] = [];
  const users: string[] = [];
  const fetchJson: FetchJson = async (path, options) => {
    options.signal.throwIfAborted();
    requested.push(path);
    const answer = answers[path] ?? new RequestError('not-found', { status: 404, target: path });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const record = await checkTicket(TICKET, {
    fetchJson,
    origin: 'https://acme.zendesk.com',
    signal,
    nowMs: () => 1000,
    roles: {
      async fetch(ids) {
        users.push(...ids);
        return new Map(agents.map((id) => [id, true]));
      },
    },
  });
  return { record, requested, users };
}

it('sends one request for most tickets, and asks for no roles', async () => {
  const { record, requested, users } = await check({
    [LIST]: { side_conversations: [conversation], events: [asked] },
  });
  expect(record).toMatchObject({
    ticketId: '42',
    checkedMs: 1000,
    checkedUpdatedMs: 7,
    conversationCount: 1,
    conversations: [{ id: 'c', turn: { whose: 'theirs' } }],
  });
  expect(requested).toEqual([LIST]);
  expect(users).toEqual([]);
});

it('asks for the roles that matter', async () => {
  const answers = {
    [LIST]: { side_conversations: [conversation], events: [asked, colleagueWrote] },
  };
  const { record, users } = await check(answers, { agents: ['1', '2', '11'] });
  expect(new Set(users)).toEqual(new Set(['1', '2', '11']));
  expect(record.conversations).toMatchObject([{ turn: { whose: 'ours' } }]);
  const without = await check(answers, { agents: ['1'] });
  expect(without.record.conversations).toMatchObject([{ turn: 'unknown-role' }]);
});

it('reads the events of a conversation whose sideload lacks some', async () => {
  const later = { ...conversation, message_added_at: '2026-11-20T12:00:03Z' };
  const list = { side_conversations: [later], events: [asked] };
  const answered = event('3', 'reply', MARIA, [JOHNNY]);
  const whole = await check({
    [LIST]: list,
    [eventsPath('42', 'c')]: { events: [asked, answered] },
  });
  expect(whole.record.conversations).toMatchObject([{ turn: { whose: 'ours' } }]);
  const part = await check({ [LIST]: list });
  expect(part.record.conversations).toMatchObject([{ turn: 'incomplete' }]);
});

it('rejects if the list cannot be read', async () => {
  const refused = new RequestError('not-allowed', { status: 403, target: LIST });
  await expect(check({ [LIST]: refused })).rejects.toBe(refused);
  await expect(check({ [LIST]: {} })).rejects.toMatchObject({ kind: 'malformed' });
});

it('rejects if a later page of the list cannot be read', async () => {
  const next_page = 'https://acme.zendesk.com/api/v2/tickets/42/side_conversations.json?page=2';
  const list = { side_conversations: [conversation], events: [asked], next_page };
  await expect(check({ [LIST]: list })).rejects.toMatchObject({ kind: 'not-found' });
});

it('rejects with the reason if it is aborted', async () => {
  const aborter = new AbortController();
  const answers = {
    get [LIST]() {
      aborter.abort('left');
      return { side_conversations: [], events: [] };
    },
  };
  await expect(check(answers, { signal: aborter.signal })).rejects.toBe('left');
  await expect(check(answers, { signal: aborter.signal })).rejects.toBe('left');
});
