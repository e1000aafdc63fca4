import { lazy } from '../lazy.tsx';
import type { TooltipProps } from './tooltip.tsx';

/** A text on hover and focus. The child stands alone until the code has loaded, and if it cannot load. */
export const Tooltip = lazy<TooltipProps>(
  () => import(/* webpackChunkName: "tooltip", webpackPrefetch: true */ './tooltip.tsx'),
  { loading: ({ children }) => children, failed: ({ children }) => children },
);
