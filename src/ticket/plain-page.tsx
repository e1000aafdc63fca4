import { Suspense } from 'preact/compat';
import type { PlainPageProps } from './late-plain-page.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { lazy } from '../ui/lazy.tsx';

/** Why there is no ticket to read. Seen rarely, so its code comes when it is needed. */
export function PlainPage(props: PlainPageProps) {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <LatePlainPage {...props} />
    </Suspense>
  );
}

const LatePlainPage = lazy<PlainPageProps>(
  () => import(/* webpackChunkName: "plain-page" */ './late-plain-page.tsx'),
);
