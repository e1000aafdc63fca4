import { sessionItem } from '../../storage/session-item.ts';
import { type Roles, createUserRoles } from '../../zendesk/user-roles.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import type { AccountConversation } from '../conversations/account-conversations.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import {
  type AccountInsights,
  insightsBuilder,
  userIdsOfConversation,
} from '../insights/account-insights.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportStore } from './export-store.ts';
import { inSlices } from './in-slices.ts';
import { storedPageCount } from './stored-pages.ts';

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
}

/** How many partners the insights name. */
const MAX_PARTNERS = 15;

/** How many users' roles are fetched, in ten requests. Users beyond that count as external. */
const MAX_ROLES = 1000;

/** Returns a function that computes the insights of a stored export: of all its events, not only the loaded ones. */
export function storedInsights(options: StoredInsightsOptions) {
  const { store, index, fetchJson, installation, ageLimits, dayOf } = options;
  const roles = createUserRoles(fetchJson, sessionItem(`${installation} roles`));

  async function rolesOf(all: Iterable<AccountConversation>, signal: AbortSignal): Promise<Roles> {
    const ids = new Set<string>();
    await inSlices(all, signal, (conversation) => {
      for (const id of userIdsOfConversation(conversation)) ids.add(id);
    });
    const userIds = [...ids];
    const fetched = await roles.fetch(userIds.slice(0, MAX_ROLES), signal);
    return new Map([...userIds.slice(MAX_ROLES).map((id) => [id, null] as const), ...fetched]);
  }

  return async (
    { id, startMs, untilMs }: ExportMeta,
    matches: StoredMatches | null,
    signal: AbortSignal,
  ): Promise<AccountInsights> => {
    const conversations = await index.upTo(id, await storedPageCount(store, id), signal);
    const builder = insightsBuilder({
      startMs,
      endMs: untilMs,
      nowMs: Date.now(),
      roles: await rolesOf(conversations.all(), signal),
      limits: ageLimits,
      dayOf,
      partnerCount: MAX_PARTNERS,
      ...(matches && { shows: matches.has }),
    });
    await inSlices(conversations.all(), signal, builder.add);
    return builder.result();
  };
}
