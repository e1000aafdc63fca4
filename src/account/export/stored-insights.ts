import { sessionItem } from '../../storage/session-item.ts';
import { type Roles, createUserRoles } from '../../zendesk/user-roles.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { DayRange } from '../../timeline/facets/date-range.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import { CALENDAR_TIME, type WorkingTime } from '../../turns/working-time.ts';
import type { AccountConversation } from '../conversations/account-conversations.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import { type AccountInsights, insightsBuilder } from '../insights/account-insights.ts';
import { userIdsOfConversation } from '../insights/conversation-at.ts';
import { periodOf, type TimeSpan } from '../insights/metrics/period.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { InsightsSource } from './insights-source.ts';
import type { ExportStore } from './export-store.ts';
import { inSlices } from './in-slices.ts';
import { requireRevision, storedMeta } from './stored-pages.ts';

export interface StoredInsightsOptions {
  readonly store: ExportStore;
  readonly index: ConversationIndex;
  /** Fetches the users' roles, within the rate limit. */
  readonly fetchJson: FetchJson;
  /** Names the installation. */
  readonly installation: string;
  readonly ageLimits: AgeLimits;
  /** Formats the day of a time in the agent's time zone, for example `2026-11-20`. */
  readonly dayOf: (milliseconds: number) => string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
  /** Measures all durations; the calendar if it is not set. */
  readonly workingTime?: WorkingTime;
  /** The target for the first reply in working milliseconds; none if it is null or not set. */
  readonly firstReplyTargetMs?: number | null;
}

/** What part of the export the insights are of. */
export interface PeriodRequest {
  /** The date filter; null if there is none. */
  readonly days: DayRange | null;
  /** Whether the admin chose the whole export, which has no comparison, instead of its newest half. */
  readonly isWhole: boolean;
}

const NEWEST_HALF: PeriodRequest = { days: null, isWhole: false };

/** How many users' roles are fetched, in ten requests. Users beyond that count as external. */
const MAX_ROLES = 1000;

/** Returns a function that computes the insights of a stored export: of all its events, not only the loaded ones. */
export function storedInsights(options: StoredInsightsOptions) {
  const { store, index, fetchJson, installation, ageLimits, dayOf, timeZone } = options;
  const { workingTime = CALENDAR_TIME, firstReplyTargetMs = null } = options;
  const roles = createUserRoles(fetchJson, sessionItem(`${installation} roles`));

  async function rolesOf(all: Iterable<AccountConversation>, signal: AbortSignal): Promise<Roles> {
    const ids = new Set<string>();
    /** Their roles only say whether they are partners, so they come last. */
    const others = new Set<string>();
    const creators = new Set<string | null>();
    await inSlices(all, signal, (one) => {
      for (const id of userIdsOfConversation(one)) ids.add(id);
      for (const { userId } of one.conversation?.participants ?? [])
        if (userId !== null) others.add(userId);
      creators.add(one.events.find(({ type }) => type === 'create')?.actor?.userId ?? null);
    });
    const userIds = [...ids];
    const partners = [...others].filter((id) => !ids.has(id) && !creators.has(id));
    const fetched = await roles.fetch([...userIds, ...partners].slice(0, MAX_ROLES), signal);
    return new Map([...userIds.slice(MAX_ROLES).map((id) => [id, null] as const), ...fetched]);
  }

  /**
   * The record of the export is read when the computation starts: while the export is read from the account, the page knows an
   * older one.
   *
   * @param matches the events that pass the filters other than the dates; null for all
   * @param request the date filter is part of it, because the previous period is outside of the filter
   */
  return async (
    exportId: number,
    matches: StoredMatches | null,
    signal: AbortSignal,
    request = NEWEST_HALF,
  ): Promise<AccountInsights> => {
    const source: InsightsSource = await storedMeta(store, exportId);
    const conversations = await index.upTo(exportId, source.pageCount, signal);
    await requireRevision(store, exportId, matches?.revision ?? source.revision);
    const exported = exportedSpan(source);
    const builder = insightsBuilder({
      exported,
      ...periodOf(exported, request.days, request.isWhole, dayOf),
      roles: await rolesOf(conversations.all(), signal),
      limits: ageLimits,
      targetMs: firstReplyTargetMs,
      workingTime,
      dayOf,
      timeZone,
      ...(matches && { shows: matches.has }),
    });
    await inSlices(conversations.all(), signal, builder.add);
    return builder.result();
  };
}

/** What the export holds so far: while it is read, and if it stopped, nothing after its newest event. */
function exportedSpan({ startMs, untilMs, state, lastMs }: InsightsSource): TimeSpan {
  if (state === 'finished') return { startMs, endMs: untilMs };
  return { startMs, endMs: Math.max(startMs, Math.min(untilMs, (lastMs ?? startMs) + 1)) };
}
