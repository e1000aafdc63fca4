import { expect, inject, it, vi } from 'vitest';
import type { AccountEvent } from '../../src/account/conversations/account-event.ts';
import { accountConversations } from '../../src/account/conversations/account-conversations.ts';
import { parsePage } from '../../src/account/conversations/parse-page.ts';
import { ExportStop } from '../../src/account/export/export-stop.ts';
import { withoutText } from '../../src/account/export/test-responses.ts';
import { incrementalExport } from '../../src/account/export/incremental-export.ts';
import { resumePointAt } from '../../src/account/export/resume-point.ts';
import { csvOf } from '../../src/download/csv.ts';
import { CSV_COLUMNS, csvRows } from '../../src/download/csv-columns.ts';
import { eventAsMarkdown } from '../../src/download/event-as-markdown.ts';
import { eventAsText, messageAsText } from '../../src/download/event-as-text.ts';
import { eventsJson } from '../../src/download/events-json.ts';
import { quotationOf, quotationSource } from '../../src/download/quotation.ts';
import type { RawEvent, SideConversationEvent } from '../../src/events/event.ts';
import { plainText, preview } from '../../src/events/plain-text.ts';
import { searchTextOf } from '../../src/events/search-text.ts';
import { conversationIdOf } from '../../src/events/timeline.ts';
import { readableConversations, readableEvents } from '../../src/events/wire-objects.ts';
import { idOf } from '../../src/events/wire-values.ts';
import { createFormats } from '../../src/i18n/formats.ts';
import { loadLanguage } from '../../src/i18n/languages.ts';
import { eventText } from '../../src/labels/event-text.ts';
import { participantLine } from '../../src/labels/participant-name.ts';
import { loadedTicket } from '../../src/ticket/test-ticket.ts';
import { facetOptions } from '../../src/timeline/facets/facet-options.ts';
import { FACET_KEYS } from '../../src/timeline/facets/facets.ts';
import { conversationUserIdsNeedingRoles, waitingConversations } from '../../src/turns/waiting.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
import { randomExportAnswer, randomTicketAnswers, type TicketAnswers } from './random-answers.ts';
import { chanceOf } from './random-values.ts';

declare module 'vitest' {
  interface ProvidedContext {
    fuzzSeed: string;
  }
}

vi.setConfig({ testTimeout: 120_000 });

const TICKET_ANSWERS = 14_000;
const EXPORT_ANSWERS = 6_000;

const ORIGIN = 'https://acme.zendesk.com';
const NOW_MS = Date.UTC(2026, 10, 21);
const LIMITS = { warningMs: 1, lateMs: 2, overdueMs: 3 };
const i18n = { t: await loadLanguage('en'), formats: createFormats('en', 'UTC') };

/** To repeat a run, set the environment variable `FUZZ_SEED` to the seed that it printed. */
const given = inject('fuzzSeed');
const seed = /^\d+$/.test(given) ? Number(given) : Math.floor(Math.random() * 2 ** 32);
console.info(`FUZZ_SEED=${seed}`);

/** The body of an answer, as the app's requests pass it on: anything but an object is refused. */
function bodyOf(json: string): object {
  const body: unknown = JSON.parse(json);
  if (typeof body === 'object' && body !== null) return body;
  throw new RequestError('malformed', { status: 200, target: 'a random answer' });
}

/** Fails if a text has a NUL or half of a surrogate pair. */
function checkTexts(texts: readonly (string | null | undefined)[]): void {
  for (const text of texts) {
    if (text && (!text.isWellFormed() || text.includes('\0')))
      throw new Error(`Not a text for people: ${JSON.stringify(text).slice(0, 300)}`);
  }
}

/** Makes every text that the app makes of events, and checks it. */
function makeEveryText(events: readonly SideConversationEvent[]): void {
  const rows = csvRows(events);
  if (rows.length !== events.length) throw new Error('CSV rows are lost');
  checkTexts([csvOf(CSV_COLUMNS, rows), eventsJson(events)]);
  for (const event of events) {
    const text = eventText(event, i18n);
    const { actor, message, conversation } = event;
    const body = (message && plainText(message)) ?? '';
    const { html, text: quoted } = quotationOf(body, quotationSource(text));
    checkTexts([
      eventAsMarkdown(event, text),
      eventAsText(event, text),
      messageAsText(event, text),
      html,
      quoted,
      searchTextOf(event),
      message && preview(message),
      ...[actor, message?.from ?? null, ...(message?.to ?? [])].map((one) =>
        participantLine(one, i18n.t),
      ),
      ...(message?.attachments ?? []).flatMap(({ name, url, contentType }) => [
        name,
        url,
        contentType,
      ]),
      conversation?.subject,
      conversation?.state,
      ...(conversation?.participants ?? []).map((one) => participantLine(one, i18n.t)),
    ]);
  }
  for (const key of FACET_KEYS)
    checkTexts(facetOptions(events, key, [], i18n.t).map(({ label }) => label));
}

/** The events of one conversation, as the list of all conversations has them. */
function ownEvents(list: string, path: string): object {
  const id = decodeURIComponent(/side_conversations\/([^/]+)\//.exec(path)?.[1] ?? '');
  const { events } = bodyOf(list) as { events?: unknown };
  const all: readonly unknown[] = Array.isArray(events) ? events : [];
  return {
    events: all.filter((event) => conversationIdOf(event as RawEvent) === id),
    next_page: null,
  };
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** Equal for two copies of an event: by conversation and ID, or by content if it has no ID. */
function keyOf(event: RawEvent): string {
  const id = idOf(event?.id);
  return JSON.stringify(id === null ? event : [conversationIdOf(event), id]);
}

async function checkTicket({ list, events }: TicketAnswers): Promise<void> {
  const paths: string[] = [];
  const ticket = loadedTicket(async (path) => {
    paths.push(path);
    if (!path.includes('/side_conversations?'))
      return events === null ? ownEvents(list, path) : bodyOf(events);
    const { events: _sideload, ...rest } = bodyOf(list) as Record<string, unknown>;
    return path.includes('include=events') ? bodyOf(list) : rest;
  });
  await ticket.refresh();
  const state = ticket.store.getState();
  const { timeline } = state;

  // Nothing is doubled.
  const keys = timeline.events.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) throw new Error('Two events have one key');
  const ids = timeline.conversations.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Error('Two conversations have one ID');
  const grouped = [...timeline.eventsByConversation.values()].flat();
  if (grouped.length !== keys.length) throw new Error('The groups differ from the list');

  // Nothing is lost: it is there, or the page says that something is missing.
  const body = (JSON.parse(list) ?? {}) as Record<string, unknown>;
  const conversations = listOf(body['side_conversations']);
  const sideload = listOf(body['events']);
  const readable = readableConversations(conversations ?? []);
  const readableSideload = readableEvents(sideload ?? []);
  const isWhole = conversations !== null && readable.isWhole && readableSideload.isWhole;
  if (!isWhole && state.listFailure === null)
    throw new Error('Nobody says that the list is broken');
  for (const { id } of readable.items)
    if (!state.rawConversations.has(String(id))) throw new Error(`A conversation is lost: ${id}`);
  if (conversations !== null && events === null) {
    const shown = new Set(timeline.events.map(({ raw }) => keyOf(raw)));
    const lost = readableSideload.items.map(keyOf).filter((key) => !shown.has(key));
    if (lost.length > 0) throw new Error(`Events are lost: ${lost.join(' ')}`);
  }

  // No request leaves the account. `next_page` may name any address of it.
  for (const path of paths) {
    const { origin, pathname } = new URL(path, ORIGIN);
    const isOurs = /^\/api\/v2\/tickets\/1\/side_conversations(?:\/[^/]+\/events)?$/.test(pathname);
    if (
      origin !== ORIGIN ||
      !(isOurs || list.includes('next_page') || events?.includes('next_page'))
    )
      throw new Error(`A foreign address: ${path}`);
  }

  makeEveryText(timeline.events);
  for (const conversation of timeline.conversations)
    conversationUserIdsNeedingRoles(conversation, timeline);
  waitingConversations(timeline, new Map([['1', true]]), LIMITS, NOW_MS, new Set());

  // The same answers again change nothing, but events whose conversation is in no list go.
  const listed = ({ conversation, conversationId }: SideConversationEvent) =>
    conversation !== null || conversationId === null;
  const before = JSON.stringify(timeline.events.filter(listed).map(({ raw }) => raw));
  const hasChanged = await ticket.refresh();
  const after = JSON.stringify(
    ticket.store
      .getState()
      .timeline.events.filter(listed)
      .map(({ raw }) => raw),
  );
  const mayChange = events !== null || !timeline.events.every(listed);
  if (events === null && before !== after) throw new Error('The same answer changed something');
  if (!mayChange && hasChanged) throw new Error('The same answer counts as a change');
  ticket.stop();
}

async function checkExport(json: string): Promise<void> {
  const conversations = accountConversations();
  const pages: AccountEvent[][] = [];
  const received = new Set<string>();
  let requests = 0;
  let hasStopped = false;
  const aborter = new AbortController();
  const { events: list } = (JSON.parse(json) ?? {}) as { events?: unknown };
  const entries = Array.isArray(list) ? list : [];
  try {
    for await (const { events } of incrementalExport({
      fetchComplete: withoutText(async () => {
        requests += 1;
        if (requests > 20) throw new Error('The export never ends');
        return bodyOf(json);
      }),
      origin: ORIGIN,
      from: resumePointAt(Date.UTC(2026, 8, 1)),
      untilSecond: 9e12,
      signal: aborter.signal,
    })) {
      const fresh = events.filter(({ key }) => !received.has(key));
      for (const { key } of fresh) received.add(key);
      const page = parsePage(
        fresh.map(({ event }) => event),
        pages.length,
      );
      conversations.add(page);
      pages.push(page.slice());
    }
  } catch (error) {
    if (!(error instanceof RequestError || error instanceof ExportStop)) throw error;
    hasStopped = true;
  }
  const events = pages.flatMap((page) => conversations.resolve(page));
  const keys = new Set(events.map(({ key }) => key));
  if (keys.size !== events.length) throw new Error('Two events have one key');
  if (!hasStopped && events.length === 0 && entries.length > 0)
    throw new Error('All events are lost, and nobody says so');
  makeEveryText(events);
  for (const { conversation, events: own } of conversations.all())
    if (conversation && own.length === 0) throw new Error('A conversation without events');
}

/**
 * Runs a check on random answers.
 *
 * @returns the number of answers
 * @throws an error that names the seed and the answer for which the check failed
 */
async function repeat<Answer>(
  count: number,
  salt: number,
  answerOf: (chance: ReturnType<typeof chanceOf>) => Answer,
  check: (answer: Answer) => Promise<void>,
): Promise<number> {
  for (let index = 0; index < count; index += 1) {
    const answer = answerOf(chanceOf(seed + salt + index));
    try {
      await check(answer);
    } catch (error) {
      const shown = JSON.stringify(answer).slice(0, 3000);
      throw new Error(`FUZZ_SEED=${seed}, answer ${index}: ${String(error)}\n${shown}`, {
        cause: error,
      });
    }
  }
  return count;
}

/** A literal cannot have a field `__proto__` of its own. */
const READ_BY_JAVASCRIPT = '{"id":"a","toJSON":1,"toString":null,"then":2,"__proto__":null}';

it.each([
  ['an object as an ID', { id: { a: 1 } }],
  ['half of a surrogate pair in an ID', { id: 'a\uD83D' }],
  ['a number as an ID', { id: 12345 }],
  ['NUL in an ID', { id: 'a\0' }],
  ['dots as an ID', { id: '..' }],
  ['fields that JavaScript reads', JSON.parse(READ_BY_JAVASCRIPT) as { id: string }],
])('survives %s', async (_name, part) => {
  const event = { ...part, side_conversation_id: part.id, type: 'reply' };
  const ticket = checkTicket({
    list: JSON.stringify({ side_conversations: [part], events: [event], next_page: null }),
    events: JSON.stringify({ events: [event], next_page: null }),
  });
  await expect(ticket).resolves.toBeUndefined();
  await expect(
    checkExport(JSON.stringify({ events: [event], next_page: null })),
  ).resolves.toBeUndefined();
});

it(`survives ${TICKET_ANSWERS} random answers about a ticket`, async () => {
  const checked = await repeat(TICKET_ANSWERS, 0, randomTicketAnswers, checkTicket);
  expect(checked).toBe(TICKET_ANSWERS);
});

it(`survives ${EXPORT_ANSWERS} random pages of an export`, async () => {
  const checked = await repeat(EXPORT_ANSWERS, TICKET_ANSWERS, randomExportAnswer, checkExport);
  expect(checked).toBe(EXPORT_ANSWERS);
});
