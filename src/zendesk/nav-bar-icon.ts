import type { Host } from './host.ts';

/** The symbol of `assets/icon_nav_bar.svg` that Zendesk shows at first. */
export const DEFAULT_SYMBOL = 'default';

/** Counts above this one have a symbol in common. */
export const MAX_COUNT = 9;

/** The id of the symbol with a count, in `assets/icon_nav_bar.svg`. */
export function countSymbol(count: number): string {
  if (count < 1) return DEFAULT_SYMBOL;
  return count > MAX_COUNT ? `new-${MAX_COUNT}-plus` : `new-${count}`;
}

/** The app's item in Zendesk's navigation bar. */
export interface NavBarIcon {
  /** Shows a symbol, now and whenever Zendesk creates the item anew. Nothing happens where the host refuses. */
  show(symbol: string): void;
}

/** The locations whose items have an icon with symbols. */
const LOCATIONS: ReadonlySet<unknown> = new Set(['nav_bar', 'top_bar']);

/**
 * Zendesk has an instance of the app for its item in the navigation bar, perhaps only after the agent has opened it for the
 * first time. So the icon is set again when an instance appears.
 */
export function createNavBarIcon(host: Host): NavBarIcon {
  let wanted: string | null = null;

  async function apply(): Promise<void> {
    if (wanted === null) return;
    const { instances } = await host.get('instances').catch(() => ({ instances: null }));
    const symbol = wanted;
    for (const guid of iconInstances(instances))
      host.setOnInstance(guid, 'iconSymbol', symbol).catch(() => undefined);
  }

  function onInstance(context: unknown): void {
    if (LOCATIONS.has(locationOf(context))) void apply();
  }

  host.on('instance.created', onInstance);
  host.on('instance.registered', onInstance);
  return {
    show(symbol) {
      if (symbol === wanted) return;
      wanted = symbol;
      void apply();
    },
  };
}

/** The ids of the instances with an icon, in the host's record of contexts by id. */
function iconInstances(instances: unknown): string[] {
  return Object.entries((instances ?? {}) as Record<string, unknown>)
    .filter(([guid, context]) => guid !== '' && LOCATIONS.has(locationOf(context)))
    .map(([guid]) => guid);
}

function locationOf(context: unknown): unknown {
  return ((context ?? {}) as Record<string, unknown>)['location'];
}
