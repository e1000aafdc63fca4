import { ErrorText } from '../../ui/load-error.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { AccountActions } from '../account-actions.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import type { InsightsPageProps } from './insights-page.tsx';
import { InsightsSkeleton } from './insights-skeleton.tsx';
import { InsightsPage } from './lazy.ts';
import { useInsights } from './use-insights.ts';

export interface InsightsViewProps extends Omit<InsightsPageProps, 'insights'> {
  readonly work: AccountActions['computeInsights'];
  /** The events to include; null for all. */
  readonly matches: StoredMatches | null;
  /** Changes when the events change. */
  readonly version: unknown;
}

/** The insights of the shown events. Computes them and loads their page on first use. */
export function InsightsView({ work, matches, version, ageLimits, nowMs }: InsightsViewProps) {
  const { t } = useI18n();
  const insights = useInsights(work, matches, version);
  if (insights === 'failed')
    return <ErrorText role="alert">{t('account.insights_failed')}</ErrorText>;
  if (insights === null) return <InsightsSkeleton />;
  return <InsightsPage insights={insights} ageLimits={ageLimits} nowMs={nowMs} />;
}
