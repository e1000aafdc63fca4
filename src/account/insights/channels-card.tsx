import type { AccountFigures } from './account-insights.ts';
import { useWords } from '../../i18n/i18n-context.tsx';
import { Bars } from './bars.tsx';
import { FigureCard } from './insight-card.tsx';
import { useFigureFormats } from './use-chart-formats.ts';
import { useShareText } from './use-share-text.ts';

/** Over which channels events came, the busiest first. */
export function ChannelsFigure({ byChannel, eventCount }: AccountFigures) {
  const { t } = useWords();
  const { count } = useFigureFormats();
  const shareText = useShareText();
  const bars = [...byChannel]
    .toSorted(([, one], [, other]) => other - one)
    .map(([channel, events]) => ({
      key: channel ?? '',
      label: channel === null ? t('figures.no_channel') : t(`channels.${channel}`),
      count: events,
    }));
  return (
    <FigureCard
      heading={t('figures.channels')}
      table={{
        columns: [
          { label: t('find.facets.channels') },
          { label: t('figures.events'), isNumber: true },
          { label: t('figures.share'), isNumber: true },
        ],
        rows: bars.map((bar) => ({
          key: bar.key,
          cells: [bar.label, count(bar.count), shareText(bar.count, eventCount)],
        })),
      }}
    >
      <Bars label={t('figures.channels')} bars={bars} />
    </FigureCard>
  );
}
