import type { AccountInsights } from './account-insights.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { ChannelsCard } from './cards/channels-card.tsx';
import { InsightsGrid } from './insights-grid.ts';
import { FirstReplyCard } from './cards/first-reply-card.tsx';
import { NeverAnsweredCard } from './cards/never-answered-card.tsx';
import { OpenByAgeCard } from './cards/open-by-age-card.tsx';
import { OverTimeCard } from './cards/over-time-card.tsx';
import { PartnersCard } from './cards/partners-card.tsx';
import { SubtleLine } from './cards/subtle-line.ts';

export interface InsightsPageProps {
  readonly insights: AccountInsights;
  /** The limits that `insights.openByAge` was computed with. */
  readonly ageLimits: AgeLimits;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** The insights as charts and tables. Loaded lazily, because it includes the chart library. */
export default function InsightsPage({ insights, ageLimits, nowMs }: InsightsPageProps) {
  const { t } = useI18n();
  const { eventCount, conversationCount, judgedCount } = insights;
  if (eventCount === 0) {
    return (
      <InsightsGrid>
        <SubtleLine>
          <bdi>{t('insights.empty')}</bdi>
        </SubtleLine>
      </InsightsGrid>
    );
  }

  const unjudgedCount = conversationCount - judgedCount;
  return (
    <InsightsGrid role="group" aria-label={t('insights.title')}>
      {unjudgedCount > 0 && (
        <SubtleLine>
          <bdi>{t.plural('insights.unjudged', unjudgedCount, { all: conversationCount })}</bdi>
        </SubtleLine>
      )}
      <OverTimeCard overTime={insights.overTime} />
      <ChannelsCard byChannel={insights.byChannel} />
      <FirstReplyCard firstReplies={insights.firstReplies} />
      <OpenByAgeCard openByAge={insights.openByAge} ageLimits={ageLimits} />
      <PartnersCard partners={insights.partners} />
      <NeverAnsweredCard neverAnswered={insights.neverAnswered} nowMs={nowMs} />
    </InsightsGrid>
  );
}
