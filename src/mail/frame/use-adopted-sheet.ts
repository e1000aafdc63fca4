import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { adoptSheet } from '../../ui/adopt-sheet.ts';
import { canMeasure } from './use-frame-height.ts';
import { whenReplaced } from './when-replaced.ts';

/**
 * Adds a style sheet to the document of a frame as soon as the document exists. The `load` event waits for every image, so
 * a slow image server would leave the message without the theme.
 *
 * @param srcdoc the HTML of the document
 * @param css the rules of the sheet; null for none
 */
export function useAdoptedSheet(
  ref: RefObject<HTMLIFrameElement | null>,
  srcdoc: string,
  css: string | null,
): void {
  const [sheet, setSheet] = useState<CSSStyleSheet | null>(null);
  const isNeeded = css !== null;

  // Before the browser can replace the document.
  useLayoutEffect(() => {
    const frame = ref.current;
    if (!frame || !isNeeded || !canMeasure()) return undefined;
    return whenReplaced(
      frame,
      ({ head }) => head !== null,
      (content) => setSheet(adoptSheet(content)),
    );
  }, [ref, srcdoc, isNeeded]);

  useLayoutEffect(() => {
    if (css !== null) sheet?.replaceSync(css);
  }, [sheet, css]);
}
