import { useEffect, useRef } from 'preact/hooks';

/** What an agent presses to do something. */
const CONTROLS = 'a, button, input, select, [role^="menuitem"]';

/**
 * Calls back when the agent does something else than what belongs to an outcome: then the outcome is no longer shown.
 *
 * @param isWaiting whether there is an outcome
 * @param own selector of the outcome
 */
export function useNextAction(isWaiting: boolean, own: string, onAction: () => void): void {
  const latest = useRef(onAction);
  latest.current = onAction;

  useEffect(() => {
    if (!isWaiting) return undefined;
    function onEvent({ type, target }: Event): void {
      const element = target as Element;
      const isAction = type === 'input' || element.closest(CONTROLS) !== null;
      if (isAction && !element.closest(own)) latest.current();
    }
    // Before the pressed control itself handles it, which may have an outcome of its own.
    document.addEventListener('click', onEvent, true);
    document.addEventListener('input', onEvent, true);
    return () => {
      document.removeEventListener('click', onEvent, true);
      document.removeEventListener('input', onEvent, true);
    };
  }, [isWaiting, own]);
}
