import type { VNode } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { NotLoaded } from '../shared/not-loaded.tsx';
import type { PlainPageProps } from './late-plain-page.tsx';
import { ListSkeleton } from './list-skeleton.tsx';

/** Why there is no ticket to read. Seen rarely, so its code comes when it is needed. */
export function PlainPage(props: PlainPageProps) {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <LatePlainPage {...props} />
    </Suspense>
  );
}

const LatePlainPage = lazy<(props: PlainPageProps) => VNode>(() =>
  import(/* webpackChunkName: "plain-page" */ './late-plain-page.tsx').catch(() => ({
    default: NotLoaded,
  })),
);
