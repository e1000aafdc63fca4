import { lazy } from '../../ui/lazy.tsx';
import type { InsightsPageProps } from './insights-page.tsx';
import { InsightsSkeleton } from './insights-skeleton.tsx';

/** The charts weigh more than the rest of the page. */
export const InsightsPage = lazy<InsightsPageProps>(
  () => import(/* webpackChunkName: "insights" */ './insights-page.tsx'),
  { loading: InsightsSkeleton },
);
