/** What an instance tells about itself in `context`. */
export interface InstanceContext {
  instanceGuid: string;
  product: 'support';
  account: { subdomain: string };
  location: string;
  ticketId?: number;
}

/** What the host knows about the installed app. */
export interface AppMetadata {
  appId: number;
  name: string;
  installationId: number;
  version: string;
  settings: Record<string, unknown>;
}

/** One running page of the app in one frame. */
export interface Instance {
  guid: string;
  frame: HTMLIFrameElement;
  /** Asked for at every handshake: a ticket can get its number between two of them. */
  context(): InstanceContext;
  /** What `get` sees; the paths may be dotted. */
  properties(): Record<string, unknown>;
  /** Whether the page has shaken hands. */
  registered: boolean;
  /** Who listens: `<guid> <event>` for events of this instance and of those it opened. */
  subscriptions: Set<string>;
}

/** Notes that the frame listens, or no longer listens, to an event of the instance `guid`. */
export function noteSubscription(
  instance: Instance,
  guid: string,
  event: string,
  count: number,
): void {
  const key = `${guid} ${event}`;
  if (count > 0) instance.subscriptions.add(key);
  else instance.subscriptions.delete(key);
}

/** Whether the frame of `instance` listens to an event of the instance `guid`. */
export function listens(instance: Instance, guid: string, event: string): boolean {
  return instance.subscriptions.has(`${guid} ${event}`);
}
