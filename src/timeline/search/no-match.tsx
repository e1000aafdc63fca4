import { Suspense } from 'preact/compat';
import { lazy } from '../../ui/lazy.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import type { NoMatchProps } from './late-no-match.tsx';

/** In place of a list of which search and facets leave nothing. Its code comes with that of the search box. */
export function NoMatch(props: NoMatchProps) {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <LateNoMatch {...props} />
    </Suspense>
  );
}

const LateNoMatch = lazy<NoMatchProps>(
  () => import(/* webpackChunkName: "finder" */ './late-no-match.tsx'),
);
