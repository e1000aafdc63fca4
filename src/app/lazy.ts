import { lazy } from '../ui/lazy.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import type { StatusPageProps } from './status-page.tsx';

/** Shown rarely. */
export const StatusPage = lazy<StatusPageProps>(
  () => import(/* webpackChunkName: "status-page" */ './status-page.tsx'),
  { loading: ListSkeleton },
);
