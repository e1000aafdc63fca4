import { lazy } from '../../ui/lazy.tsx';
import type { OpenEventProps } from './open-event.tsx';
import type { ThreadPaneProps } from './thread-pane.tsx';

/** An opened event. */
export const OpenEvent = lazy<OpenEventProps>(
  () => import(/* webpackChunkName: "event-detail", webpackPrefetch: true */ './open-event.tsx'),
);

/** The conversation of the current event beside the list. */
export const ThreadPane = lazy<ThreadPaneProps>(
  () => import(/* webpackChunkName: "event-detail" */ './thread-pane.tsx'),
);
