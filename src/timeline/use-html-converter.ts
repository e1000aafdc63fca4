import { useEffect, useReducer } from 'preact/hooks';
import type { Message } from '../events/message.ts';
import { needsHtmlConverter, setHtmlConverter } from '../events/plain-text.ts';

/**
 * Whether the texts of messages are final, are provisional because code is still loading, or are provisional because it could not
 * be loaded.
 */
export type TextStatus = 'final' | 'loading' | 'failed';

let status: Exclude<TextStatus, 'final'> | null = null;

/** Render the components again whose texts are provisional. */
const waiting = new Set<() => void>();

/** Loads the code that converts HTML to text, again if that failed before. */
async function loadHtmlConverter(): Promise<void> {
  if (status === 'loading') return;
  status = 'loading';
  try {
    const { convertHtml } = await import(
      /* webpackChunkName: "html-to-text" */ '../events/html-to-text.ts'
    );
    setHtmlConverter(convertHtml);
  } catch {
    status = 'failed';
  }
  for (const rerender of waiting) rerender();
}

/**
 * Loads the code that converts HTML to text if one of the messages has only HTML, and renders the component again once
 * their texts are final. If loading fails, the next component that needs it tries again.
 *
 * @returns whether the texts are final
 */
export function useHtmlConverter(messages: readonly (Message | null)[]): TextStatus {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const isNeeded = messages.some(needsHtmlConverter);
  useEffect(() => {
    if (!isNeeded) return undefined;
    const listener = () => rerender(undefined);
    waiting.add(listener);
    void loadHtmlConverter();
    return () => {
      waiting.delete(listener);
    };
  }, [isNeeded]);
  return isNeeded ? (status ?? 'loading') : 'final';
}
