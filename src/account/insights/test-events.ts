import { accountConversations } from '../conversations/account-conversations.ts';
import { type AccountInsights, type InsightOptions, insightsBuilder } from './account-insights.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import type { DayRange } from '../../timeline/facets/date-range.ts';
import { parsePage } from '../conversations/parse-page.ts';
import { periodOf } from './metrics/period.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** For tests only: when the export ends. Friday, 20 November 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 10, 20, 12);

/** For tests only: two agents, and people and channels outside. */
export const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
export const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
export const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
export const PAULO = { email: 'paulo@acme.example' };
export const SLACK = { slack_workspace_id: 'T1', slack_channel_id: 'C1' };
export const GROUP = { support_group_id: '7', name: 'Spare parts' };

const ROLES = new Map([
  ['1', true],
  ['2', true],
  ['11', false],
]);

let count = 0;

/** For tests only: an event of a conversation, so many hours before `NOW`; without a date if it is null. */
export function eventAt(
  id: string,
  hoursAgo: number | null,
  type: string,
  actor: object | null,
  more: object,
): WireEvent {
  count += 1;
  return {
    id: `e${count}`,
    side_conversation_id: id,
    ticket_id: `t-${id}`,
    created_at: hoursAgo === null ? null : new Date(NOW - hoursAgo * HOUR_MS).toISOString(),
    type,
    actor,
    ...more,
  };
}

/** For tests only: the create event of a conversation. */
export function asks(
  id: string,
  hoursAgo: number,
  to: object[] = [MARIA],
  actor: object | null = JOHNNY,
): WireEvent {
  const message = { subject: `About ${id}`, body: 'x', to };
  return eventAt(id, hoursAgo, 'create', actor, { message });
}

/** For tests only: a reply. */
export function says(
  id: string,
  hoursAgo: number,
  actor: object,
  to: object[] = [JOHNNY],
): WireEvent {
  return eventAt(id, hoursAgo, 'reply', actor, { message: { subject: null, body: 'x', to } });
}

/** For tests only: an update of the state. */
export function sets(state: 'open' | 'closed', id: string, hoursAgo: number): WireEvent {
  return eventAt(id, hoursAgo, 'update', JOHNNY, { updates: { state } });
}

export interface TestExport extends Partial<InsightOptions> {
  /** How long the export is. */
  readonly exportDays?: number;
  readonly days?: DayRange;
  readonly isWhole?: boolean;
}

/** For tests only: days in UTC. */
export function utcDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** For tests only: options of insights with limits of a day, three days, and a week. The export ends at `NOW`. */
export function testOptions({
  exportDays = 20,
  days,
  isWhole = false,
  exported = { startMs: NOW - exportDays * DAY_MS, endMs: NOW },
  ...others
}: TestExport = {}): InsightOptions {
  return {
    exported,
    ...periodOf(exported, days ?? null, isWhole, utcDay),
    roles: ROLES,
    limits: { warningMs: DAY_MS, lateMs: 3 * DAY_MS, overdueMs: 7 * DAY_MS },
    targetMs: null,
    workingTime: CALENDAR_TIME,
    dayOf: utcDay,
    timeZone: 'UTC',
    ...others,
  };
}

/** For tests only: the insights of pages of events. */
export function insightsOf(pages: readonly WireEvent[][], options?: TestExport): AccountInsights {
  const conversations = accountConversations();
  for (const [number, page] of pages.entries()) conversations.add(parsePage(page, number));
  const builder = insightsBuilder(testOptions(options));
  for (const conversation of conversations.all()) builder.add(conversation);
  return builder.result();
}
