import type { TabChannel, TabMessage } from './tab-channel.ts';

/** For tests only: opens the channels of several pages in one browser. Messages are copied and take 5 ms. */
export function fakeBrowser(): () => TabChannel {
  const pages = new Set<Set<(message: TabMessage) => void>>();
  return () => {
    const own = new Set<(message: TabMessage) => void>();
    pages.add(own);
    return {
      send(message) {
        for (const listeners of pages) {
          if (listeners === own) continue;
          for (const listener of listeners) setTimeout(listener, 5, structuredClone(message));
        }
      },
      subscribe(listener) {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  };
}
