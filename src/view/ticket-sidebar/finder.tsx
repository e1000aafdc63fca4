import type { VNode } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import styled from 'styled-components';
import { NotLoaded } from '../shared/not-loaded.tsx';
import type { FinderProps } from './finder-props.ts';

/** Keeps the place, so that nothing moves when the finder comes. */
const Place = styled.div`
  min-height: 32px;
  margin-top: ${({ theme }) => theme.space.xs};
`;

/** Search, facets, and what of them is active. Its code comes after the first paint. */
export function Finder(props: FinderProps) {
  return (
    <Place>
      <Suspense fallback={null}>
        <LateFinder {...props} />
      </Suspense>
    </Place>
  );
}

const LateFinder = lazy<(props: FinderProps) => VNode>(() =>
  import(/* webpackChunkName: "finder", webpackPrefetch: true */ './late-finder.tsx').catch(() => ({
    default: NotLoaded,
  })),
);
