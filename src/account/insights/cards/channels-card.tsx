import type { Channel } from '../../../events/channel.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { BarsCard } from './bars-card.tsx';

export interface ChannelsCardProps {
  /** The number of events by channel; null for events without a conversation. */
  readonly byChannel: ReadonlyMap<Channel | null, number>;
}

/** Events by channel, the busiest channel first. */
export function ChannelsCard({ byChannel }: ChannelsCardProps) {
  const { t } = useI18n();
  const bars = [...byChannel]
    .toSorted(([, a], [, b]) => b - a)
    .map(([channel, count]) => ({
      key: channel ?? '',
      label: channel === null ? t('insights.no_channel') : t(`channels.${channel}`),
      count,
    }));
  return (
    <BarsCard
      heading={t('insights.channels')}
      bars={bars}
      labelHeader={t('filters.facets.channels')}
      countHeader={t('insights.events')}
    />
  );
}
