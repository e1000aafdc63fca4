import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';

/** How many seconds are named; further ones are only counted. */
const MAX_NAMED = 3;

/**
 * Names the seconds of which the account may not have given all events; empty if there are none.
 *
 * @param seconds since 1970
 */
export function incompleteLabels(seconds: readonly number[], { t, formats }: I18n): string[] {
  const [first] = seconds;
  if (first === undefined) return [];
  if (seconds.length === 1) return [t('export_page.incomplete.second', { time: timeOf(first) })];
  const named = seconds.slice(0, MAX_NAMED).map(timeOf);
  const times = formats.list(seconds.length > MAX_NAMED ? [...named, '…'] : named);
  return [t.plural('export_page.incomplete.seconds', seconds.length, { times })];

  function timeOf(second: number): string {
    return isolate(formats.exactTime(second * 1000));
  }
}
