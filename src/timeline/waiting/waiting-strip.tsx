import { Suspense } from 'preact/compat';
import { useContext, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { LoadError } from '../../ui/load-error.tsx';
import { TurnRulesContext } from './turn-rules.tsx';
import {
  FIRST_LINES,
  type LateWaitingStripProps,
  LINE_PX,
  type WaitingStripProps,
} from './waiting-strip-props.ts';
import { lazy } from '../../ui/lazy.tsx';

/** Keeps the place, so that nothing moves when the strip comes: an open conversation waits for somebody, unless nobody has spoken. */
const Place = styled.div<{ $lines: number }>`
  min-height: ${({ $lines }) => $lines * LINE_PX}px;
  margin-top: ${({ theme }) => theme.space.xs};
`;

/** What waits for an answer, the longest wait first. Its code comes after the first paint. */
export function WaitingStrip({ ticket, ...props }: WaitingStripProps) {
  const rules = useContext(TurnRulesContext);
  // Half a conversation would say the wrong thing; what was read once is shown while it is read anew.
  const wasRead = useRef(false);
  wasRead.current ||= !ticket.reading;

  const open = ticket.timeline.conversations.filter(
    ({ id, state }) =>
      (state ?? 'open') === 'open' &&
      !ticket.unread.some(({ conversation }) => conversation.id === id),
  ).length;
  if (open === 0) return null;
  const lines = Math.min(open, FIRST_LINES + 1);
  return (
    <Place $lines={lines}>
      {rules === 'not-loaded' ? (
        <LoadError />
      ) : (
        rules &&
        wasRead.current && (
          <Suspense fallback={null}>
            <LateWaitingStrip {...props} {...rules} ticket={ticket} />
          </Suspense>
        )
      )}
    </Place>
  );
}

const LateWaitingStrip = lazy<LateWaitingStripProps>(
  () => import(/* webpackChunkName: "waiting" */ './late-waiting-strip.tsx'),
);
