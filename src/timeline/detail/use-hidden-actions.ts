import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of the menu's button, in px. It may not have loaded when the line is measured. */
const MENU_PX = 32;

/**
 * How many of a line's first optional buttons have to be left out so that the others stand in one line with the
 * button of a menu. A line's optional buttons have the attribute `data-optional`.
 *
 * @param line the element around the buttons, a flex box
 * @param labels the texts of all buttons; the line is measured again when they change
 */
export function useHiddenActions(
  line: RefObject<HTMLElement | null>,
  labels: readonly string[],
): number {
  const key = labels.join('\n');
  const [measured, setMeasured] = useState<{ key: string; widths: readonly number[] } | null>(null);
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);

  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      // An element in a hidden frame has no width.
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [line]);

  useLayoutEffect(() => {
    // All buttons are there, because those of the new texts have not been measured.
    if (line.current && measured?.key !== key) setMeasured({ key, widths: widthsOf(line.current) });
  }, [line, measured, key]);

  if (measured?.key !== key) return 0;
  const fitting = measured.widths.findIndex((needed) => needed <= width);
  return fitting < 0 ? measured.widths.length - 1 : fitting;
}

/** The width that the line needs without any, the first, the first two … of its optional buttons left out, in px. */
function widthsOf(line: HTMLElement): number[] {
  const gap = Number.parseFloat(getComputedStyle(line).columnGap) || 0;
  const buttons = [
    ...line.querySelectorAll<HTMLElement>(':scope > button:not([aria-haspopup], [disabled])'),
  ];
  const widthOf = (one: HTMLElement) => one.getBoundingClientRect().width + gap;
  const all = buttons.reduce((sum, one) => sum + widthOf(one), MENU_PX);
  const optional = buttons.filter((one) => one.dataset['optional'] !== undefined);
  return optional.reduce((widths, one) => [...widths, (widths.at(-1) ?? 0) - widthOf(one)], [all]);
}
