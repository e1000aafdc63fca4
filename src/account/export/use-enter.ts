import { useRef } from 'preact/hooks';

interface EnterHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/**
 * Handlers for an element that contains fields: Enter in a field calls `submit`, as in a form. The host's frame may forbid
 * forms to submit (no `allow-forms`), and browsers then send no `submit` event either.
 *
 * Waits until the key goes up: if Enter opens the calendar of a date field, the calendar gets that event.
 */
export function useEnter(submit: () => void): EnterHandlers {
  const pressedIn = useRef<EventTarget | null>(null);
  return {
    onKeyDown: ({ key, target }) => {
      pressedIn.current = key === 'Enter' && target instanceof HTMLInputElement ? target : null;
    },
    onKeyUp: ({ key, target }) => {
      if (key !== 'Enter' || target !== pressedIn.current) return;
      pressedIn.current = null;
      submit();
    },
  };
}
