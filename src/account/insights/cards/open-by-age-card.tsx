import styled from 'styled-components';
import type { OpenByAge } from '../metrics/open-by-age.ts';
import type { AgeLimits } from '../../../turns/waiting.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { Bars } from '../charts/bars.tsx';
import { InsightCard } from './insight-card.tsx';
import { spanLabels } from '../charts/span-labels.ts';
import { SubtleLine } from './subtle-line.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';

export interface OpenByAgeCardProps {
  readonly openByAge: OpenByAge;
  /** Where the bands part. */
  readonly ageLimits: AgeLimits;
}

const BANDS = ['fresh', 'warning', 'late', 'overdue', 'unknown'] as const;

/** As the ages of waiting conversations are coloured in the sidebar. */
const HUES = {
  fresh: 'neutralHue',
  warning: 'yellow',
  late: 'orange',
  overdue: 'red',
  unknown: 'neutralHue',
} as const;

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => `${theme.space.md} ${theme.space.lg}`};

  @media (min-width: 700px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

const Side = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

/** How many open conversations wait, for whom and for how long. */
export function OpenByAgeCard({ openByAge, ageLimits }: OpenByAgeCardProps) {
  const { t } = useI18n();
  const chartFormats = useChartFormats();
  const { ours, theirs } = openByAge;
  const heading = t('insights.open_by_age');
  const { warningMs, lateMs, overdueMs } = ageLimits;
  const words = [...spanLabels([warningMs, lateMs, overdueMs], t, chartFormats), t('list.no_date')];
  const bands = BANDS.map((band, place) => ({ band, label: words[place] ?? '' })).filter(
    ({ band }) => band !== 'unknown' || ours.unknown + theirs.unknown > 0,
  );
  // One scale for both sides, so that their bars compare.
  const most = Math.max(...bands.flatMap(({ band }) => [ours[band], theirs[band]]));
  if (most === 0) {
    return (
      <InsightCard heading={heading} width="whole">
        <SubtleLine>
          <bdi>{t('insights.none_open')}</bdi>
        </SubtleLine>
      </InsightCard>
    );
  }

  return (
    <InsightCard
      heading={heading}
      width="whole"
      table={{
        columns: [
          { label: t('insights.age') },
          { label: t('groups.ours'), isNumber: true },
          { label: t('groups.theirs'), isNumber: true },
        ],
        rows: bands.map(({ band, label }) => ({
          key: band,
          cells: [label, chartFormats.count(ours[band]), chartFormats.count(theirs[band])],
        })),
      }}
    >
      <Sides>
        {(['ours', 'theirs'] as const).map((side) => (
          <div key={side}>
            <Side>{t(`groups.${side}`)}</Side>
            <Bars
              label={t(`groups.${side}`)}
              bars={bands.map(({ band, label }) => ({
                key: band,
                label,
                count: openByAge[side][band],
                hue: HUES[band],
              }))}
              maxCount={most}
            />
          </div>
        ))}
      </Sides>
    </InsightCard>
  );
}
