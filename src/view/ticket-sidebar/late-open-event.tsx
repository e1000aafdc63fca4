import type { VNode } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import type { SideConversationEvent } from '../../model/event.ts';
import { NotLoaded } from '../shared/not-loaded.tsx';

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

const OpenEvent = lazy<(props: LateOpenEventProps) => VNode>(() =>
  import(/* webpackChunkName: "open-event", webpackPrefetch: true */ './open-event.tsx').catch(
    () => ({ default: NotLoaded }),
  ),
);
