import type { TabChannel, TabMessage } from './tab-channel.ts';

/** For tests alone: opens the channels of several pages in one browser. A message is copied and takes a moment. */
export function fakeBrowser(): () => TabChannel {
  const pages = new Set<Set<(message: TabMessage) => void>>();
  return () => {
    const own = new Set<(message: TabMessage) => void>();
    pages.add(own);
    return {
      tell(message) {
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
