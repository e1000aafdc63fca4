import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';

/** The numbers of events and conversations, such as "3 of 12 events in 3 conversations". */
export function useSummary(): string {
  const { t } = useI18n();
  const { timeline, result, isFiltered } = useEventBrowser();
  const eventCount = timeline.events.length;
  const events = isFiltered
    ? t.plural('summary.filtered_events', eventCount, { shown: result.shown.length })
    : t.plural('summary.events', eventCount);
  const conversations = t.plural('summary.conversations', timeline.conversations.length);
  return t('summary.text', { events, conversations });
}
