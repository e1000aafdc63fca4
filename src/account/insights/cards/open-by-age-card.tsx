import styled from 'styled-components';
import type { OpenByAge } from '../metrics/open-by-age.ts';
import type { AgeLimits } from '../../../turns/waiting.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { Bars } from '../charts/bars.tsx';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { spanLabels } from '../charts/span-labels.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';

export interface OpenByAgeCardProps {
  readonly openByAge: OpenByAge;
  /** The boundaries between the age bands. */
  readonly ageLimits: AgeLimits;
}

const BANDS = ['fresh', 'warning', 'late', 'overdue', 'unknown'] as const;

/** The same hues as the ages of waiting conversations in the sidebar. */
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

const SideHeading = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

/** Open conversations by whose turn it is and how long they have waited. */
export function OpenByAgeCard({ openByAge, ageLimits }: OpenByAgeCardProps) {
  const { t } = useI18n();
  const chartFormats = useChartFormats();
  const { ours, theirs } = openByAge;
  const heading = t('insights.open_by_age');
  const { warningMs, lateMs, overdueMs } = ageLimits;
  const labels = [
    ...spanLabels([warningMs, lateMs, overdueMs], t, chartFormats),
    t('list.no_date'),
  ];
  const bands = BANDS.map((band, index) => ({ band, label: labels[index] ?? '' })).filter(
    ({ band }) => band !== 'unknown' || ours.unknown + theirs.unknown > 0,
  );
  // Both sides use the same scale, so that their bars are comparable.
  const maxCount = Math.max(...bands.flatMap(({ band }) => [ours[band], theirs[band]]));
  if (maxCount === 0) {
    return <EmptyCard heading={heading} width="full" message={t('insights.none_open')} />;
  }

  return (
    <InsightCard
      heading={heading}
      width="full"
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
            <SideHeading>{t(`groups.${side}`)}</SideHeading>
            <Bars
              label={t(`groups.${side}`)}
              bars={bands.map(({ band, label }) => ({
                key: band,
                label,
                count: openByAge[side][band],
                hue: HUES[band],
              }))}
              maxCount={maxCount}
            />
          </div>
        ))}
      </Sides>
    </InsightCard>
  );
}
