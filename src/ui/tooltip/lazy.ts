import { lazy } from '../lazy.tsx';
import type { TooltipProps } from './tooltip.tsx';

/** A text on hover and focus. Only the child is rendered until the code has loaded, or if it cannot be loaded. */
export const Tooltip = lazy<TooltipProps>(
  () => import(/* webpackChunkName: "tooltip", webpackPrefetch: true */ './tooltip.tsx'),
  { loading: ({ children }) => children, failed: ({ children }) => children },
);
