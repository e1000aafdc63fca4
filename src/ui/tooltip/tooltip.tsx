import { Tooltip as GardenTooltip } from '@zendeskgarden/react-tooltips';
import { cloneElement, type Ref, type VNode } from 'preact';
import { forwardRef } from 'preact/compat';
import { useCallback } from 'preact/hooks';

export interface TooltipProps {
  readonly content: string;
  /** True where the tooltip names the element, false where it adds to its name. */
  readonly isLabel?: boolean;
  readonly placement?: 'top' | 'top-end' | 'bottom' | 'bottom-end';
  /** One element that takes focus. */
  readonly children: VNode;
}

/** Garden's tooltip. */
export default function Tooltip({
  children,
  isLabel = false,
  placement = 'top',
  content,
}: TooltipProps) {
  return (
    <GardenTooltip content={content} isLabel={isLabel} placement={placement} size="small">
      <Trigger {...(children.props as object)} child={children} />
    </GardenTooltip>
  );
}

interface TriggerProps {
  readonly child: VNode;
}

/**
 * Garden looks for the child's own ref at `child.ref`, where Preact 11 does not keep it, and would put its own in its
 * place. This stands between the two and hands both on.
 */
const Trigger = forwardRef<Element, TriggerProps>(function Trigger(
  { child, ...triggerProps },
  gardenRef,
) {
  const own = ownRef(child);
  const ref = useCallback(
    (element: Element | null) => {
      attach(gardenRef, element);
      attach(own, element);
    },
    [gardenRef, own],
  );
  return cloneElement(child, { ...triggerProps, ref });
});

function ownRef(child: VNode): Ref<Element> | null {
  const { ref } = child as VNode & { ref?: Ref<Element> };
  return ref ?? (child.props as { ref?: Ref<Element> }).ref ?? null;
}

function attach(ref: Ref<Element> | null, element: Element | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}
