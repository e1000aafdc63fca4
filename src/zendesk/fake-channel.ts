import type { TabChannel, TabMessage } from './tab-channel.ts';

/**
 * For tests only: simulates one browser. Messages are copied and arrive after 5 ms.
 *
 * @returns a function that opens the channel of another page
 */
export function fakeBrowser(): () => TabChannel {
  const pages = new Set<Set<(message: TabMessage) => void>>();
  return () => {
    const own = new Set<(message: TabMessage) => void>();
    pages.add(own);
    return {
      post(message) {
        for (const listeners of pages) {
          if (listeners === own) continue;
          for (const listener of listeners) setTimeout(listener, 5, structuredClone(message));
        }
      },
      listen(listener) {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  };
}
