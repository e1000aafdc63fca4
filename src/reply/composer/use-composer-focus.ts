import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useEventBrowser } from '../../timeline/browser-context.tsx';
import { showWhileGrowing } from '../../timeline/detail/show-while-growing.ts';
import type { ComposerValue } from './use-composer.ts';

/** The focus of a composer: it gets it each time it is opened, and gives it back when it closes. */
export function useComposerFocus({ openCount, close }: ComposerValue): {
  /** The field for the text. */
  readonly text: RefObject<HTMLTextAreaElement | null>;
  readonly close: () => void;
} {
  const { dispatch } = useEventBrowser();
  const text = useRef<HTMLTextAreaElement>(null);
  const [opener] = useState(() => document.activeElement);

  useEffect(() => {
    let stopScrolling = (): void => undefined;
    // After the list, which focuses the row of the message that it opens.
    const frame = requestAnimationFrame(() => {
      const field = text.current;
      if (!field) return;
      field.focus();
      // A reminder has a text already. The agent goes on at its end.
      field.setSelectionRange(field.value.length, field.value.length);
      const composer = field.closest('section');
      // The composer is shown now, not the message from its top.
      dispatch({ type: 'opened-shown' });
      if (composer) stopScrolling = showWhileGrowing(composer, () => undefined);
    });
    return () => {
      cancelAnimationFrame(frame);
      stopScrolling();
    };
  }, [openCount, dispatch]);

  // When the message is sent or discarded, the composer goes while it has the focus.
  useLayoutEffect(() => {
    const composer = text.current?.closest('section');
    return () => {
      if (!composer?.contains(document.activeElement)) return;
      const canTakeIt = opener instanceof HTMLElement && opener !== document.body;
      if (canTakeIt && opener.isConnected) opener.focus();
      else dispatch({ type: 'focus-requested', target: 'current-row' });
    };
  }, [opener, dispatch]);

  return { text, close };
}
