import { Suspense } from 'preact/compat';
import type { TooltipProps } from './late-tooltip.tsx';
import { lazy } from './lazy.tsx';

/** A text on hover and focus. Its code comes after the first paint; until then, and where it never comes, the child stands alone. */
export function Tooltip(props: TooltipProps) {
  return (
    <Suspense fallback={props.children}>
      <LateTooltip {...props} />
    </Suspense>
  );
}

const LateTooltip = lazy<TooltipProps>(
  () => import(/* webpackChunkName: "floating", webpackPrefetch: true */ './late-tooltip.tsx'),
  { failed: ({ children }) => children },
);
