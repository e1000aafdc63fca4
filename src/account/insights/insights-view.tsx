import { Suspense } from 'preact/compat';
import { lazy } from '../../ui/lazy.tsx';
import { Sentence } from '../../ui/load-error.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { AccountActions } from '../account-actions.ts';
import type { InsightsPageProps } from './insights-page.tsx';
import { InsightsSkeleton } from './insights-skeleton.tsx';
import { useInsights } from './use-insights.ts';

export interface InsightsViewProps extends Omit<InsightsPageProps, 'figures'> {
  readonly work: AccountActions['computeInsights'];
  /** Keys of the events to look at; null for all. */
  readonly shownKeys: ReadonlySet<string> | null;
  /** Changes with the events. */
  readonly version: unknown;
}

const InsightsPage = lazy<InsightsPageProps>(
  () => import(/* webpackChunkName: "figures" */ './insights-page.tsx'),
);

/** What the shown events say. */
export function InsightsView(props: InsightsViewProps) {
  const { work, shownKeys, version, ...rest } = props;
  const { t } = useI18n();
  const figures = useInsights(work, shownKeys, version);
  if (figures === 'failed') return <Sentence role="alert">{t('account.insights_failed')}</Sentence>;
  if (figures === null) return <InsightsSkeleton />;
  return (
    <Suspense fallback={<InsightsSkeleton />}>
      <InsightsPage {...rest} figures={figures} />
    </Suspense>
  );
}
