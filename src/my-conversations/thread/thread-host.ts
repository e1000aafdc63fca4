import type { Host } from '../../zendesk/host.ts';

/** The host as the ticket's page sees it in a pane: the page counts as active while the pane is in front of the agent. */
export interface ThreadHost {
  readonly host: Host;
  /** Does nothing if it is the same as before. At the start, the pane is active. */
  readonly setActive: (isActive: boolean) => void;
}

/** Creates the host of a pane in the navigation bar, where Zendesk sends no `app.activated`. */
export function createThreadHost(host: Host): ThreadHost {
  const listeners: Readonly<Record<string, Set<(data: unknown) => void>>> = {
    'app.activated': new Set(),
    'app.deactivated': new Set(),
  };
  let wasActive = true;
  return {
    host: {
      ...host,
      on(event, listener) {
        const own = listeners[event];
        if (!own) return host.on(event, listener);
        own.add(listener);
        return () => own.delete(listener);
      },
    },
    setActive(isActive) {
      if (isActive === wasActive) return;
      wasActive = isActive;
      for (const listener of listeners[isActive ? 'app.activated' : 'app.deactivated'] ?? [])
        listener(undefined);
    },
  };
}
