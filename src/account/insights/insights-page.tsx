import { useRef } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { AccountInsights } from './account-insights.ts';
import { AgentsCard } from './cards/agents-card.tsx';
import { ArrivalsCard } from './cards/arrivals-card.tsx';
import { OpenByAgeCard } from './cards/open-by-age-card.tsx';
import { OverTimeCard } from './cards/over-time-card.tsx';
import { PartnersCard } from './cards/partners-card.tsx';
import { ReplyChannelsCard } from './cards/reply-channels-card.tsx';
import { ReplyTrendCard } from './cards/reply-trend-card.tsx';
import { SubtleLine } from './cards/subtle-line.ts';
import { TilesRow } from './cards/tiles-row.tsx';
import { InsightsGrid, LeadCards } from './insights-grid.ts';
import { INSIGHTS_ROOT } from './marks/mark-element.ts';
import type { PeriodChoice } from './period-choice.ts';
import { PeriodProvider } from './period-context.tsx';
import { PeriodLine } from './period-line.tsx';
import { usePeriodTexts } from './use-period-texts.ts';
import { useReturnToMark } from './use-return-to-mark.ts';

export interface InsightsPageProps {
  readonly insights: AccountInsights;
  readonly periodChoice: PeriodChoice;
  /** Null if a date filter decides. */
  readonly onChoosePeriod: ((choice: PeriodChoice) => void) | null;
}

/** The insights as numbers, charts, and tables. Loaded lazily, because it includes the chart library. */
export default function InsightsPage({
  insights,
  periodChoice,
  onChoosePeriod,
}: InsightsPageProps) {
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  useReturnToMark(root);
  const { period, previous, previousNeedsMs, tiles } = insights;
  const texts = usePeriodTexts(period);
  const comparedTexts = usePeriodTexts({ ...period, ...previous, endMs: period.endMs });
  const { eventCount, conversationCount, judgedCount } = insights;
  const isEmpty = eventCount === 0 && conversationCount === 0;
  const hasPrevious = previous !== null;

  return (
    <PeriodProvider value={texts}>
      <InsightsGrid
        ref={root}
        role="group"
        aria-label={t('insights.title')}
        tabIndex={-1}
        {...{ [INSIGHTS_ROOT]: '' }}
      >
        <PeriodLine
          period={period}
          previous={previous}
          previousNeedsMs={previousNeedsMs}
          choice={periodChoice}
          onChoose={onChoosePeriod}
          unjudgedCount={conversationCount - judgedCount}
          conversationCount={conversationCount}
        />
        {isEmpty ? (
          <SubtleLine>
            <bdi>{t('insights.empty')}</bdi>
          </SubtleLine>
        ) : (
          <>
            <TilesRow tiles={tiles} period={period} hasPrevious={hasPrevious} />
            <LeadCards>
              <PartnersCard partners={insights.slowPartners} hasPrevious={hasPrevious} />
              {/* Its files begin with the period before. */}
              <PeriodProvider value={comparedTexts}>
                <ReplyTrendCard
                  trend={insights.firstReplyOverTime}
                  period={period}
                  hasPrevious={hasPrevious}
                />
              </PeriodProvider>
            </LeadCards>
            <ReplyChannelsCard channels={insights.firstReplyByChannel} hasPrevious={hasPrevious} />
            <ArrivalsCard arrivals={insights.arrivals} period={period} />
            <AgentsCard agents={insights.byAgent} />
            <OpenByAgeCard waiting={insights.waitingByAge} />
            <OverTimeCard overTime={insights.overTime} period={period} />
          </>
        )}
      </InsightsGrid>
    </PeriodProvider>
  );
}
