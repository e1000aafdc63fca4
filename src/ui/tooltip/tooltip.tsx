import { Tooltip as GardenTooltip } from '@zendeskgarden/react-tooltips';
import { cloneElement, type Ref, type VNode } from 'preact';
import { forwardRef } from 'preact/compat';
import { useCallback } from 'preact/hooks';

export interface TooltipProps {
  readonly content: string;
  /** True if the tooltip is the label of the element; by default it is the description. */
  readonly isLabel?: boolean;
  readonly placement?: 'top' | 'top-end' | 'bottom' | 'bottom-end';
  /** One focusable element. */
  readonly children: VNode;
}

/** Garden's tooltip, adapted to refs in Preact 11. */
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
 * Garden clones its child with a ref of its own and calls the child's ref, which it expects at `child.ref`. Preact 11 has
 * it in the props, so it would be lost. This component calls both refs.
 */
const Trigger = forwardRef<Element, TriggerProps>(function Trigger(
  { child, ...triggerProps },
  gardenRef,
) {
  const childRef = refOf(child);
  const ref = useCallback(
    (element: Element | null) => {
      attach(gardenRef, element);
      attach(childRef, element);
    },
    [gardenRef, childRef],
  );
  return cloneElement(child, { ...triggerProps, ref });
});

function refOf(child: VNode): Ref<Element> | null {
  const { ref } = child as VNode & { ref?: Ref<Element> };
  return ref ?? (child.props as { ref?: Ref<Element> }).ref ?? null;
}

function attach(ref: Ref<Element> | null, element: Element | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}
