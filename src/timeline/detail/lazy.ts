import { lazy } from '../../ui/lazy.tsx';
import type { DetailPaneProps } from './detail-pane.tsx';
import type { OpenEventProps } from './open-event.tsx';

/** The details of an opened event. */
export const OpenEvent = lazy<OpenEventProps>(
  () => import(/* webpackChunkName: "event-detail", webpackPrefetch: true */ './open-event.tsx'),
);

/** The current event beside the list. */
export const DetailPane = lazy<DetailPaneProps>(
  () => import(/* webpackChunkName: "event-detail" */ './detail-pane.tsx'),
);
