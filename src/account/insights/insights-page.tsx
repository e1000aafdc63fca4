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
  readonly figures: AccountInsights;
  /** The limits with which the figures were worked out. */
  readonly ageLimits: AgeLimits;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** How many events filters leave that know only the newest ones; null where the figures hold all. */
  readonly newestCount: number | null;
}

/** What the events of an account come to, in charts and tables. To be loaded late. */
export default function InsightsPage({
  figures,
  ageLimits,
  nowMs,
  newestCount,
}: InsightsPageProps) {
  const { t } = useI18n();
  const { eventCount, conversationCount, judgedCount } = figures;
  if (eventCount === 0) {
    return (
      <InsightsGrid>
        <SubtleLine>
          <bdi>{t('insights.empty')}</bdi>
        </SubtleLine>
      </InsightsGrid>
    );
  }

  const unjudged = conversationCount - judgedCount;
  return (
    <InsightsGrid role="group" aria-label={t('insights.title')}>
      {newestCount !== null && (
        <SubtleLine>
          <bdi>{t.plural('account.insights_newest', newestCount)}</bdi>
        </SubtleLine>
      )}
      {unjudged > 0 && (
        <SubtleLine>
          <bdi>{t.plural('insights.unjudged', unjudged, { all: conversationCount })}</bdi>
        </SubtleLine>
      )}
      <OverTimeCard overTime={figures.overTime} />
      <ChannelsCard {...figures} />
      <FirstReplyCard {...figures.firstReplies} />
      <OpenByAgeCard openByAge={figures.openByAge} ageLimits={ageLimits} />
      <PartnersCard partners={figures.partners} />
      <NeverAnsweredCard neverAnswered={figures.neverAnswered} nowMs={nowMs} />
    </InsightsGrid>
  );
}
