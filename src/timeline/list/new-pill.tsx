import { Suspense } from 'preact/compat';
import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import type { LateNewPillProps } from './late-new-pill.tsx';

/** Floats over the list and takes no room in it. */
const Place = styled.div`
  position: sticky;
  z-index: 1;
  top: ${({ theme }) => theme.space.xs};
  height: 0;
  text-align: center;
`;

/**
 * Leads to new events that the agent does not see. Its place is always there, so that screen readers hear when it gets
 * words; its code comes with the first news.
 */
export function NewPill(props: LateNewPillProps) {
  return (
    <Place aria-live="polite">
      {props.newKeys.size > 0 && (
        <Suspense fallback={null}>
          <LateNewPill {...props} />
        </Suspense>
      )}
    </Place>
  );
}

const LateNewPill = lazy<LateNewPillProps>(
  () => import(/* webpackChunkName: "waiting" */ './late-new-pill.tsx'),
  { failed: () => null },
);
