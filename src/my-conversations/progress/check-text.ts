import type { I18n } from '../../i18n/i18n-context.tsx';
import { formatAgo } from '../../i18n/measures.ts';
import type { MyConversationsState } from '../my-conversations-state.ts';
import type { CheckProgress } from './check-progress.ts';

/** Younger checks are called current, in milliseconds. */
const CURRENT_MS = 60_000;

/** How far the checks that the agent waits for are. */
export interface PassProgress {
  readonly checked: number;
  readonly total: number;
  /** True if the agent asked to check again what is known. */
  readonly isRepeated: boolean;
}

/**
 * The first checks of all tickets, or those that the agent asked for; null if all of them are done. What was asked for before the
 * clock was set back is forgotten, as the checks do.
 */
export function passProgress(
  { list, records, allRequestedMs }: MyConversationsState,
  { checked, total, failed }: CheckProgress,
  nowMs: number,
): PassProgress | null {
  // Those that failed are listed apart, and tried again later.
  const tried = failed.filter(({ ticket }) => records.get(ticket.id)?.checkedMs === null).length;
  if (checked + tried < total) return { checked, total, isRepeated: false };
  if (allRequestedMs === null || allRequestedMs - nowMs > CURRENT_MS || !list) return null;
  const again = list.tickets.filter(({ id }) => {
    const record = records.get(id);
    const lastMs = Math.max(record?.checkedMs ?? 0, record?.failure?.atMs ?? 0);
    return lastMs >= allRequestedMs;
  }).length;
  return again < total ? { checked: again, total, isRepeated: true } : null;
}

/** How old the knowledge is, in a few words; null if nothing was checked. */
export function checkAgeText(
  { oldestMs, total }: CheckProgress,
  nowMs: number,
  { t, formats }: I18n,
): string | null {
  if (oldestMs === null) return null;
  const ageMs = nowMs - oldestMs;
  if (ageMs < CURRENT_MS) return t('my_conversations.checks.now');
  const time = formatAgo(formats.locale, ageMs);
  return t(total === 1 ? 'my_conversations.checks.one' : 'my_conversations.checks.oldest', {
    time,
  });
}
