import type { AccountFigures } from './account-insights.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import { useWords } from '../../i18n/i18n-context.tsx';
import { ChannelsFigure } from './channels-card.tsx';
import { FiguresGrid } from './insights-grid.ts';
import { FirstReplyFigure } from './first-reply-card.tsx';
import { NeverAnsweredFigure } from './never-answered-card.tsx';
import { OpenByAgeFigure } from './open-by-age-card.tsx';
import { OverTimeFigure } from './over-time-card.tsx';
import { PartnersFigure } from './partners-card.tsx';
import { SubtleLine } from './subtle-line.ts';

export interface FiguresPageProps {
  readonly figures: AccountFigures;
  /** The limits with which the figures were worked out. */
  readonly ageLimits: AgeLimits;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** How many events filters leave that know only the newest ones; null where the figures hold all. */
  readonly newestCount: number | null;
}

/** What the events of an account come to, in charts and tables. To be loaded late. */
export default function FiguresPage({ figures, ageLimits, nowMs, newestCount }: FiguresPageProps) {
  const { t } = useWords();
  const { eventCount, conversationCount, judgedCount } = figures;
  if (eventCount === 0) {
    return (
      <FiguresGrid>
        <SubtleLine>
          <bdi>{t('figures.empty')}</bdi>
        </SubtleLine>
      </FiguresGrid>
    );
  }

  const unjudged = conversationCount - judgedCount;
  return (
    <FiguresGrid role="group" aria-label={t('figures.title')}>
      {newestCount !== null && (
        <SubtleLine>
          <bdi>{t.plural('account.figures_newest', newestCount)}</bdi>
        </SubtleLine>
      )}
      {unjudged > 0 && (
        <SubtleLine>
          <bdi>{t.plural('figures.unjudged', unjudged, { all: conversationCount })}</bdi>
        </SubtleLine>
      )}
      <OverTimeFigure overTime={figures.overTime} />
      <ChannelsFigure {...figures} />
      <FirstReplyFigure {...figures.firstReplies} />
      <OpenByAgeFigure openByAge={figures.openByAge} ageLimits={ageLimits} />
      <PartnersFigure partners={figures.partners} />
      <NeverAnsweredFigure neverAnswered={figures.neverAnswered} nowMs={nowMs} />
    </FiguresGrid>
  );
}
