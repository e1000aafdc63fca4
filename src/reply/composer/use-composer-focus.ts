import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useEventBrowser } from '../../timeline/browser-context.tsx';
import { showWhileGrowing } from '../../timeline/detail/show-while-growing.ts';
import { keepInPlace } from '../../timeline/detail/keep-in-place.ts';
import { useListIsShown } from '../../timeline/use-list-is-shown.ts';
import type { ComposerValue } from './use-composer.ts';

/**
 * The focus of a composer: it gets it each time it is opened, and gives it back when it closes.
 *
 * @param opener what had the focus when the agent opened it
 */
export function useComposerFocus(
  { openCount, close, phase, problem, obstacle, isRaced }: ComposerValue,
  opener: Element | null,
): {
  /** The field for the text. */
  readonly text: RefObject<HTMLTextAreaElement | null>;
  /** Call this when the agent closes the composer or discards its draft. */
  readonly close: () => void;
} {
  const { state, dispatch } = useEventBrowser();
  const listIsShown = useListIsShown();
  const text = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let stopScrolling = (): void => undefined;
    // After the list, which focuses the row of the message that it opens.
    const frame = requestAnimationFrame(() => {
      const field = text.current;
      const composer = field?.closest('section');
      if (!field || !composer) return;
      field.focus();
      // A reminder has a text already. The agent goes on at its end.
      field.setSelectionRange(field.value.length, field.value.length);
      // As much of the composer as there is room for, its buttons too, rather than the opened event around it.
      dispatch({ type: 'opened-shown' });
      stopScrolling = showWhileGrowing(composer, () => undefined);
      composer.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
      stopScrolling();
    };
  }, [openCount, dispatch]);

  // Why nothing was sent is at the end of the composer, with the buttons that go on.
  const isNotFound = phase === 'not-found';
  const isFirst = useRef(true);
  useEffect(() => {
    const composer = text.current?.closest('section');
    if (!isFirst.current && composer?.contains(document.activeElement))
      composer.querySelector('[data-composer-actions]')?.scrollIntoView({ block: 'nearest' });
    isFirst.current = false;
  }, [isNotFound, problem, obstacle, isRaced]);

  const isClosing = useRef(false);

  /** To where it came from. A message that was sent scrolls nothing away, so it then stays with what is in view. */
  function giveBack(composer: Element): void {
    if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) {
      if (isClosing.current || isInView(opener)) return opener.focus({ preventScroll: true });
    }
    // The buttons of an opened event stay in view, so nothing is scrolled away.
    const opened = composer.parentElement?.closest('article, section');
    const reply = opened?.querySelector<HTMLElement>('[data-reply]');
    if (reply) return reply.focus();
    const thread = composer.closest<HTMLElement>('[role="group"][tabindex]');
    if (thread) return thread.focus({ preventScroll: true });
    const inList = listIsShown ? 'current-row' : 'filter-button';
    const target = state.pinnedKey === null ? inList : 'outside-filters';
    dispatch({ type: 'focus-requested', target });
  }
  const latest = useRef({ giveBack, opener });
  latest.current = { giveBack, opener };

  // When the message is sent or discarded, the composer goes while it has the focus.
  useLayoutEffect(() => {
    const composer = text.current?.closest('section');
    return () => {
      if (!composer) return;
      const now = latest.current;
      const isLeaving = isClosing.current && now.opener !== null && !isInView(now.opener);
      // The list can be scrolled far only once it has measured the event without the composer.
      keepInPlace(composer.closest('article'), () => {
        const isBack = document.activeElement === now.opener;
        if (isLeaving && isBack) now.opener?.scrollIntoView({ block: 'nearest' });
      });
      if (composer.contains(document.activeElement)) now.giveBack(composer);
    };
  }, []);

  return {
    text,
    close() {
      isClosing.current = true;
      close();
    },
  };
}

/** Whether the middle of an element can be seen. */
function isInView(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const shown = document.elementFromPoint(left + width / 2, top + height / 2);
  return shown !== null && element.contains(shown);
}
