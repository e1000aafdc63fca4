import { useMemo } from 'preact/hooks';
import type { DayRange } from '../../timeline/facets/date-range.ts';
import { ErrorText } from '../../ui/load-error.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { AccountActions } from '../account-actions.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import { InsightsSkeleton } from './insights-skeleton.tsx';
import { InsightsPage } from './lazy.ts';
import type { PeriodChoice } from './period-choice.ts';
import { useChoice } from './use-choice.ts';
import { useInsights } from './use-insights.ts';

export interface InsightsViewProps {
  readonly work: AccountActions['computeInsights'];
  /** The events that pass the filters other than the date; null for all. */
  readonly matches: StoredMatches | null;
  /** The days of the date filter; null without one. */
  readonly days: DayRange | null;
  /** Changes when the events change. */
  readonly version: unknown;
}

/** The insights of the shown events. Computes them and loads their page on first use. */
export function InsightsView({ work, matches, days, version }: InsightsViewProps) {
  const { t } = useI18n();
  const [choice, setChoice] = useChoice<PeriodChoice>('period', 'newest-half');
  const request = useMemo(() => ({ days, isWhole: choice === 'whole' }), [days, choice]);
  const insights = useInsights(work, matches, request, version);
  if (insights === 'failed')
    return <ErrorText role="alert">{t('account.insights_failed')}</ErrorText>;
  if (insights === null) return <InsightsSkeleton />;
  return (
    <InsightsPage
      insights={insights}
      periodChoice={choice}
      onChoosePeriod={days === null ? setChoice : null}
    />
  );
}
