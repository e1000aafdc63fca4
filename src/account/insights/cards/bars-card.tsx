import type { ComponentChildren } from 'preact';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { type Bar, Bars } from '../charts/bars.tsx';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useShareText } from '../charts/use-share-text.ts';
import { InsightCard } from './insight-card.tsx';

export interface BarsCardProps {
  readonly heading: string;
  readonly bars: readonly Bar[];
  /** The table's header for the labels of the bars. */
  readonly labelHeader: string;
  /** The table's header for the counts of the bars. */
  readonly countHeader: string;
  /** Shown above the bars. */
  readonly children?: ComponentChildren;
}

/** A card with bars, and a table of their counts and shares. */
export function BarsCard({ heading, bars, labelHeader, countHeader, children }: BarsCardProps) {
  const { t } = useI18n();
  const { count } = useChartFormats();
  const shareText = useShareText();
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  return (
    <InsightCard
      heading={heading}
      table={{
        columns: [
          { label: labelHeader },
          { label: countHeader, isNumber: true },
          { label: t('insights.share'), isNumber: true },
        ],
        rows: bars.map((bar) => ({
          key: bar.key,
          cells: [bar.label, count(bar.count), shareText(bar.count, total)],
        })),
      }}
    >
      {children}
      <Bars label={heading} bars={bars} />
    </InsightCard>
  );
}
