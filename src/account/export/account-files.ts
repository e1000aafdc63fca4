import { type Roles, userRoles } from '../../zendesk/user-roles.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import {
  accountConversations,
  type AccountConversation,
} from '../conversations/account-conversations.ts';
import { parsePage } from '../conversations/parsed-page.ts';
import {
  type AccountInsights,
  insightsBuilder,
  userIdsOfConversation,
} from '../insights/account-insights.ts';
import { csvBody, csvHead } from '../../download/csv.ts';
import { CSV_COLUMNS, csvRows } from '../../download/csv-columns.ts';
import { accountKeyOf } from '../conversations/light-event.ts';
import { ndjsonOf } from '../../download/ndjson.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportStore, StoredEvents } from './export-store.ts';
import type { FileChunk } from '../../download/chunked-file.ts';
import type { FileFormat } from '../account-actions.ts';

export interface AccountFilesOptions {
  readonly store: ExportStore;
  readonly fetchJson: FetchJson;
  readonly installation: string;
  readonly ageLimits: AgeLimits;
  /** Names the day of a moment, in the agent's time zone. */
  readonly dayOf: (milliseconds: number) => string;
}

const PARTNERS = 15;

/** Roles of at most so many people are asked for: ten requests. Whoever is beyond counts as outside. */
const MOST_ROLES = 1000;

/** The page answers the admin again after so long, in milliseconds, however much there is to work out. */
const SLICE_MS = 20;

/** What is made of the kept events: figures and files. All of them, not only those in the list. */
export function accountFiles(options: AccountFilesOptions) {
  const { store, fetchJson, installation, ageLimits, dayOf } = options;
  const roles = userRoles(fetchJson, `${installation} roles`);

  /** What is known of the conversations of the last export that was asked about: its pages before `next` are in it. */
  let known = { of: -1, next: 0, conversations: accountConversations() };
  let lastReading: Promise<unknown> = Promise.resolve();

  /** Every conversation of an export up to a page. One reading waits for the other: each page is taken once. */
  function conversationsUpTo(exportId: number, pageCount: number, signal: AbortSignal) {
    const mine = lastReading.then(async () => {
      if (known.of !== exportId)
        known = { of: exportId, next: 0, conversations: accountConversations() };
      while (known.next < pageCount) {
        signal.throwIfAborted();
        const page = await pageOf(exportId, known.next);
        known.conversations.add(parsePage(page, known.next));
        known.next += 1;
      }
      return known.conversations;
    });
    lastReading = mine.catch(() => undefined);
    return mine;
  }

  /** @throws {Error} where the events were deleted meanwhile: half a file must not pass for one */
  async function pageOf(exportId: number, number: number): Promise<StoredEvents> {
    const page = await store.page(exportId, number);
    if (!page) throw new Error(`page ${number} of export ${exportId} is gone`);
    return page;
  }

  /** @throws {Error} where the export was deleted or replaced meanwhile: nothing must not pass for all */
  async function pageCountOf({ id }: ExportMeta): Promise<number> {
    const meta = await store.meta(id);
    if (!meta) throw new Error(`export ${id} is gone`);
    return meta.pageCount;
  }

  async function rolesOf(all: Iterable<AccountConversation>, signal: AbortSignal): Promise<Roles> {
    const ids = new Set<string>();
    await inSlices(all, signal, (conversation) => {
      for (const id of userIdsOfConversation(conversation)) ids.add(id);
    });
    return roles.of([...ids].slice(0, MOST_ROLES), signal);
  }

  async function figures(
    of: ExportMeta,
    shownKeys: ReadonlySet<string> | null,
    signal: AbortSignal,
  ): Promise<AccountInsights> {
    const conversations = await conversationsUpTo(of.id, await pageCountOf(of), signal);
    const work = insightsBuilder({
      startMs: of.startMs,
      endMs: of.untilMs,
      nowMs: Date.now(),
      roles: await rolesOf(conversations.all(), signal),
      limits: ageLimits,
      dayOf,
      partnerCount: PARTNERS,
      ...(shownKeys && { shows: (event) => shownKeys.has(accountKeyOf(event)) }),
    });
    await inSlices(conversations.all(), signal, work.add);
    return work.result();
  }

  async function* pieces(
    of: ExportMeta,
    format: FileFormat,
    shownKeys: ReadonlySet<string> | null,
    signal: AbortSignal,
  ): AsyncGenerator<FileChunk, void> {
    if (format === 'csv') yield { text: csvHead(CSV_COLUMNS), eventCount: 0 };
    // What is exported while the file is made is not in it.
    const pageCount = await pageCountOf(of);
    const conversations =
      format === 'csv' || shownKeys ? await conversationsUpTo(of.id, pageCount, signal) : null;
    for (let number = 0; number < pageCount; number += 1) {
      signal.throwIfAborted();
      const page = await pageOf(of.id, number);
      if (!conversations) {
        yield { text: ndjsonOf(page), eventCount: page.length };
        continue;
      }
      const all = conversations.resolve(parsePage(page, number));
      const events = shownKeys ? all.filter(({ key }) => shownKeys.has(key)) : all;
      const text =
        format === 'csv' ? csvBody(csvRows(events)) : ndjsonOf(events.map(({ raw }) => raw));
      yield { text, eventCount: events.length };
    }
  }

  return { figures, pieces };
}

async function inSlices<T>(
  items: Iterable<T>,
  signal: AbortSignal,
  work: (item: T) => void,
): Promise<void> {
  let sinceMs = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - sinceMs < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    sinceMs = performance.now();
  }
}
