import { useEffect, useReducer } from 'preact/hooks';
import type { Message } from '../events/message.ts';
import { needsHtmlConverter, setHtmlConverter, withoutTags } from '../events/plain-text.ts';

let loading: Promise<void> | null = null;

/** Loads the code that converts HTML to text. If that fails, tags are removed instead. */
function loadHtmlConverter(): Promise<void> {
  loading ??= import(/* webpackChunkName: "html-to-text" */ '../events/html-to-text.ts').then(
    ({ convertHtml }) => setHtmlConverter(convertHtml),
    () => setHtmlConverter(withoutTags),
  );
  return loading;
}

/**
 * Loads the code that converts HTML to text if one of the messages has only HTML, and renders the component again once
 * their texts are final.
 *
 * @returns whether the texts are final
 */
export function useHtmlConverter(messages: readonly (Message | null)[]): boolean {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const isNeeded = messages.some(needsHtmlConverter);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isMounted = true;
    void loadHtmlConverter().then(() => {
      if (isMounted) rerender(undefined);
    });
    return () => {
      isMounted = false;
    };
  }, [isNeeded]);
  return !isNeeded;
}
