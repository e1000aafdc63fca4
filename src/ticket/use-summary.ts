import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';

/** The numbers of events and conversations, such as "12 events · 3 conversations", or how many events the filters leave. */
export function useSummary(): string {
  const { t } = useI18n();
  const { timeline, result, isFiltered } = useEventBrowser();
  const eventCount = timeline.events.length;
  return isFiltered
    ? t.plural('summary.filtered_events', eventCount, { shown: result.shown.length })
    : t('summary.text', {
        events: t.plural('summary.events', eventCount),
        conversations: t.plural('summary.conversations', timeline.conversations.length),
      });
}
