import { lazy } from '../ui/lazy.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import type { StatusPageProps } from './status-page.tsx';

/** The pages for a missing connection. Lazy because they are rarely shown. */
export const StatusPage = lazy<StatusPageProps>(
  () => import(/* webpackChunkName: "status-page" */ './status-page.tsx'),
  { loading: ListSkeleton },
);
