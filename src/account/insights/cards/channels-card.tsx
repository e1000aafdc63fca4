import type { AccountInsights } from '../account-insights.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { Bars } from '../charts/bars.tsx';
import { InsightCard } from './insight-card.tsx';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useShareText } from '../charts/use-share-text.ts';

export type ChannelsCardProps = Pick<AccountInsights, 'byChannel' | 'eventCount'>;

/** Events by channel, the busiest channel first. */
export function ChannelsCard({ byChannel, eventCount }: ChannelsCardProps) {
  const { t } = useI18n();
  const { count } = useChartFormats();
  const shareText = useShareText();
  const bars = [...byChannel]
    .toSorted(([, a], [, b]) => b - a)
    .map(([channel, eventsInChannel]) => ({
      key: channel ?? '',
      label: channel === null ? t('insights.no_channel') : t(`channels.${channel}`),
      count: eventsInChannel,
    }));
  return (
    <InsightCard
      heading={t('insights.channels')}
      table={{
        columns: [
          { label: t('filters.facets.channels') },
          { label: t('insights.events'), isNumber: true },
          { label: t('insights.share'), isNumber: true },
        ],
        rows: bars.map((bar) => ({
          key: bar.key,
          cells: [bar.label, count(bar.count), shareText(bar.count, eventCount)],
        })),
      }}
    >
      <Bars label={t('insights.channels')} bars={bars} />
    </InsightCard>
  );
}
