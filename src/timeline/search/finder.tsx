import { Suspense } from 'preact/compat';
import styled from 'styled-components';
import type { FinderProps } from './finder-props.ts';
import { lazy } from '../../ui/lazy.tsx';

/** Keeps the place, so that nothing moves when the finder comes. */
const Place = styled.div`
  min-height: 32px;
  margin-top: ${({ theme }) => theme.space.xs};
`;

/** Where the search bar will have been. */
const Below = styled.div`
  padding-top: 32px;
`;

/** Search, facets, and what of them is active. Its code comes after the first paint. */
export function Finder(props: FinderProps) {
  return (
    <Place>
      <Suspense fallback={<Below>{props.children}</Below>}>
        <LateFinder {...props} />
      </Suspense>
    </Place>
  );
}

const LateFinder = lazy<FinderProps>(
  () => import(/* webpackChunkName: "finder", webpackPrefetch: true */ './late-finder.tsx'),
);
