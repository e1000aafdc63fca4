// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SideConversationEvent } from '../events/event.ts';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { eventsPath } from '../zendesk/endpoints.ts';
import { fakeBrowser } from '../zendesk/fake-channel.ts';
import { fakeHost } from '../zendesk/fake-host.ts';
import { testI18n } from '../ui/test-page.tsx';
import { RequestError } from '../zendesk/request-error.ts';
import type { ZafRequestOptions } from '../zendesk/sdk.ts';
import { createFetcher } from '../zendesk/fetcher.ts';
import { createRateLimiter } from '../zendesk/rate-limiter.ts';
import { createAccountReplyApi } from './account-reply-api.ts';
import { MARIA, testConversation } from './test-conversation.ts';
import { testDraft } from './test-draft.ts';

const MINUTE_MS = 60_000;
const TEXT = { body: 'Pull the plug', htmlBody: '<p>Pull the plug</p>' };

/** The replies of an account that takes every message. */
async function openApi({
  pages = {},
  known = [],
}: {
  readonly pages?: Readonly<Record<string, object>>;
  readonly known?: readonly SideConversationEvent[];
} = {}) {
  const sent: ZafRequestOptions[] = [];
  const host = fakeHost({
    request: (options) => {
      sent.push(options);
      return Promise.resolve({});
    },
  });
  const api = createAccountReplyApi({
    host,
    fetchJson: (path) => Promise.resolve(pages[path] ?? {}),
    channel: fakeBrowser()(),
    knownEvents: (id) => (id === 'a' ? known : []),
    i18n: { t: await loadLanguage('en', ['ticket', 'reply']), formats: createFormats('en', 'UTC') },
  });
  return { api, sent };
}

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 20) }));
afterEach(() => void vi.useRealTimers());

describe('sending a reply', () => {
  it('sends text, recipients, and the send key once', async () => {
    const { api, sent } = await openApi();
    await api.send(testDraft(), TEXT);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      type: 'POST',
      url: '/api/v2/tickets/42/side_conversations/a/reply',
      autoRetry: false,
    });
    const [request] = sent;
    const data = request && 'data' in request ? request.data : '{}';
    expect(JSON.parse(data)).toEqual({
      message: {
        body: 'Pull the plug',
        html_body: '<p>Pull the plug</p>',
        to: [{ email: 'maria@acme.example', name: 'Maria Lopez' }],
        external_ids: { side_conversation_events_key: testDraft().sendKey },
      },
    });
  });

  it('refuses the 301st message of ten minutes, and says when there is room', async () => {
    const { api, sent } = await openApi();
    for (let count = 0; count < 300; count += 1) {
      await api.send(testDraft(), TEXT);
      await vi.advanceTimersByTimeAsync(1000);
    }
    const refused: unknown = await api.send(testDraft(), TEXT).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestError);
    expect(refused).toMatchObject({ kind: 'rate-limited', status: 429 });
    // The first of them was five minutes ago.
    expect((refused as RequestError).retryAfterSeconds).toBeCloseTo(300, -1);
    expect(sent).toHaveLength(300);

    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS + 1000);
    await api.send(testDraft(), TEXT);
    expect(sent).toHaveLength(301);
  });
});

describe('the message that is answered', () => {
  const { events } = testConversation([], [{ from: MARIA, to: [] }]);
  const quoting = testDraft({ isQuoting: true });
  const QUOTED = 'Pull the plug\n\nOn Nov 20, 2026, Maria Lopez wrote:\n> Message 1';

  it('is quoted below on request', async () => {
    const { api } = await openApi();
    expect(api.compose(quoting, events).body).toBe(QUOTED);
    expect(api.compose(testDraft(), events).body).toBe('Pull the plug');
  });

  it('is quoted as the page shows it if it is not among the events that were just read', async () => {
    const { api } = await openApi({ known: events });
    expect(api.compose(quoting, []).body).toBe(QUOTED);
    expect(api.compose({ ...quoting, conversationId: 'b' }, []).body).toBe('Pull the plug');
    expect(api.compose(testDraft(), []).body).toBe('Pull the plug');
  });

  it('is quoted as it was just read, even if the page shows an earlier form', async () => {
    const [event] = events;
    if (!event?.message) throw new Error('There is one message');
    const earlier = { ...event, message: { ...event.message, body: 'Earlier' } };
    const { api } = await openApi({ known: [earlier] });
    expect(api.compose(quoting, events).body).toBe(QUOTED);
  });
});

describe('changing a state', () => {
  it('asks the account once for the new state', async () => {
    const { api, sent } = await openApi();
    await api.setState('7', 'a/b', 'closed');
    expect(sent).toEqual([
      expect.objectContaining({
        url: '/api/v2/tickets/7/side_conversations/a%2Fb',
        type: 'PUT',
        data: '{"side_conversation":{"state":"closed"}}',
        autoRetry: false,
      }),
    ]);
  });

  it('counts for the requests that an agent may send in a minute', async () => {
    const { api, sent } = await openApi();
    let refused: unknown = null;
    for (let count = 0; refused === null && count < 200; count += 1)
      refused = await api.setState('7', 'a', 'open').then(
        () => null,
        (error: unknown) => error,
      );
    expect(refused).toMatchObject({ kind: 'rate-limited', status: 429 });
    const count = sent.length;
    await expect(api.send(testDraft(), TEXT)).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(sent).toHaveLength(count);

    await vi.advanceTimersByTimeAsync(MINUTE_MS + 5000);
    await api.setState('7', 'a', 'open');
    expect(sent).toHaveLength(count + 1);
  });
});

describe('reading a conversation', () => {
  const path = eventsPath('42', 'a');

  it('reads all of its pages', async () => {
    const next = `https://acme.zendesk.com${path}&page=2`;
    const { api } = await openApi({
      pages: {
        [path]: { events: [{ id: '1', type: 'create' }], next_page: next },
        [`${path}&page=2`]: { events: [{ id: '2', type: 'reply' }], next_page: null },
      },
    });
    const events = await api.readEvents(testDraft());
    expect(events.map(({ key }) => key)).toEqual(['a/1', 'a/2']);
  });

  it.each([{}, { events: 'none' }, { events: [null] }])(
    'takes no part of it for the whole: %j',
    async (body) => {
      const { api } = await openApi({ pages: { [path]: body } });
      await expect(api.readEvents(testDraft())).rejects.toMatchObject({ kind: 'malformed' });
    },
  );
});

describe('reading a conversation that the account refuses for some time', () => {
  async function read(seconds: number, waits: boolean) {
    let requests = 0;
    const host = fakeHost({
      request: () => {
        requests += 1;
        const headers = { 'Retry-After': String(seconds) };
        const failure = { status: 429, responseText: '', headers } as unknown as Error;
        return requests === 1 ? Promise.reject(failure) : Promise.resolve({ events: [] });
      },
    });
    const api = createAccountReplyApi({
      host,
      fetchJson: createFetcher(host, createRateLimiter({ windows: [] })),
      channel: fakeBrowser()(),
      knownEvents: () => [],
      i18n: testI18n,
    });
    const outcome = api.readEvents(testDraft(), { waits }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    return { outcome: await outcome, requests };
  }

  it('waits for that', async () => {
    expect(await read(20, true)).toEqual({ outcome: [], requests: 2 });
  });

  it('waits for some seconds before a reply is sent, and no longer', async () => {
    expect(await read(2, false)).toEqual({ outcome: [], requests: 2 });
    const { outcome, requests } = await read(20, false);
    expect(outcome).toMatchObject({ kind: 'rate-limited' });
    expect((outcome as RequestError).retryAfterSeconds).toBeCloseTo(20, 0);
    expect(requests).toBe(1);
  });
});
