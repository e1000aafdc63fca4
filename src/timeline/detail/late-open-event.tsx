import { Suspense } from 'preact/compat';
import type { SideConversationEvent } from '../../events/event.ts';
import { lazy } from '../../ui/lazy.tsx';

interface LateOpenEventProps {
  readonly event: SideConversationEvent;
}

/** An opened event. Its code comes after the first paint. */
export function LateOpenEvent({ event }: LateOpenEventProps) {
  return (
    <Suspense fallback={null}>
      <OpenEvent event={event} />
    </Suspense>
  );
}

const OpenEvent = lazy<LateOpenEventProps>(
  () => import(/* webpackChunkName: "open-event", webpackPrefetch: true */ './open-event.tsx'),
);
