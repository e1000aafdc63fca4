import styled from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import type { WhoseTurn } from '../../../turns/turn.ts';
import { type Bar, type BarHue, Bars } from '../charts/bars.tsx';
import { spanLabels } from '../charts/span-labels.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { conversationSelection } from '../marks/selections.ts';
import type { AgeBucket, WaitingByAge } from '../metrics/waiting-by-age.ts';
import { barsPicture } from '../pictures/bars-picture.ts';
import { fileNumber } from './card-data.ts';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { Note } from './subtle-line.ts';

export interface OpenByAgeCardProps {
  readonly waiting: WaitingByAge;
}

/** The same hues as the ages of waiting conversations in the sidebar. */
const HUES = {
  fresh: 'neutralHue',
  warning: 'yellow',
  late: 'orange',
  overdue: 'red',
} as const satisfies Record<AgeBucket['band'], BarHue>;

const SIDES: readonly WhoseTurn[] = ['ours', 'theirs'];

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

const SideHeading = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Open conversations by whose turn it is and how long they have waited. */
export function OpenByAgeCard({ waiting }: OpenByAgeCardProps) {
  const { t } = useI18n();
  const formats = useChartFormats();
  const durations = useDurations();
  const heading = t('insights.open_by_age');
  const rows = SIDES.map((side) => ({ side, bars: barsOf(side) }));
  const total = SIDES.reduce((sum, side) => sum + totalOf(side), 0);
  const isCut = waiting.ours.buckets.some(({ isPossible }) => !isPossible);
  if (total === 0) {
    return <EmptyCard heading={heading} width="half-if-wide" message={t('insights.none_open')} />;
  }

  const labels = rows[0]?.bars.map(({ label }) => label) ?? [];
  const headings = rows.map(({ side, bars }) => ({
    heading: t('insights.ages.total', {
      side: t(`insights.ages.${side}`),
      count: formats.count(totalOf(side)),
    }),
    bars,
  }));
  return (
    <InsightCard
      heading={heading}
      width="half-if-wide"
      data={{
        columns: [
          { label: t('insights.age') },
          ...SIDES.map((side) => ({ label: t(`insights.ages.${side}`), isNumber: true })),
        ],
        rows: labels.map((label, index) => {
          const bars = rows.map((row) => row.bars[index]);
          return {
            key: bars[0]?.key ?? '',
            cells: [label, ...bars.map((bar) => bar?.text ?? '')],
            values: [label, ...bars.map((bar) => (bar?.isHatched ? '' : fileNumber(countOf(bar))))],
          };
        }),
      }}
      picture={() => barsPicture(headings)}
    >
      <Sides>
        {headings.map((side) => (
          <div key={side.heading}>
            <SideHeading>{side.heading}</SideHeading>
            <Bars label={`${heading}: ${side.heading}`} bars={side.bars} />
          </div>
        ))}
      </Sides>
      {isCut && (
        <Note>
          <bdi>
            {t('insights.ages.impossible', {
              time: isolate(durations.duration(waiting.longestMs)),
            })}
          </bdi>
        </Note>
      )}
    </InsightCard>
  );

  function totalOf(side: WhoseTurn): number {
    const { buckets, unknown } = waiting[side];
    return buckets.reduce((sum, { count }) => sum + count, unknown.count);
  }

  function countOf(bar: AgeBar | undefined): number {
    return bar?.count ?? 0;
  }

  function barsOf(side: WhoseTurn): AgeBar[] {
    const { buckets, unknown } = waiting[side];
    const limits = buckets.flatMap(({ toMs }) => (toMs === null ? [] : [toMs]));
    const ages = limits.length > 0 ? spanLabels(limits, t, durations) : [];
    const all = [
      ...buckets.map((bucket, index) => ({ ...bucket, label: ages[index] ?? '' })),
      ...(waiting.ours.unknown.count + waiting.theirs.unknown.count > 0
        ? [{ ...unknown, band: null, isPossible: true, label: t('list.no_date') }]
        : []),
    ];
    // Both sides use the same scale, so that their bars are comparable.
    const counts = SIDES.flatMap((one) => waiting[one].buckets.map(({ count }) => count));
    const max = Math.max(1, ...counts, waiting.ours.unknown.count, waiting.theirs.unknown.count);
    return all.map(({ band, count, label, conversationIds, isPossible }) => ({
      key: band ?? 'unknown',
      label,
      count,
      length: count / max,
      text: isPossible ? formats.count(count) : '–',
      detail: isPossible ? '' : t('insights.ages.not_held'),
      hue: band === null ? 'neutralHue' : HUES[band],
      isHatched: !isPossible,
      selection: conversationSelection(
        `age ${side} ${band}`,
        t('insights.ages.selection', { side: t(`insights.ages.${side}`), age: isolate(label) }),
        conversationIds,
      ),
    }));
  }
}

interface AgeBar extends Bar {
  readonly count: number;
}
