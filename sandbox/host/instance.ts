/** The `context` of an instance. */
export interface InstanceContext {
  instanceGuid: string;
  product: 'support';
  account: { subdomain: string };
  location: string;
  ticketId?: number;
}

/** The `metadata` of the installed app. */
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
  /** Computed at every handshake: a new ticket may have got its id since the last one. */
  context(): InstanceContext;
  /** The properties that `get` reads. Keys may be dotted paths. */
  properties(): Record<string, unknown>;
  /** Whether the handshake is done. */
  registered: boolean;
  /** The frame's subscriptions, as `<guid> <event>`, to events of this instance and of those it opened. */
  subscriptions: Set<string>;
}

/** Adds or, if `count` is 0, removes the frame's subscription to an event of the instance `guid`. */
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

/** Whether the frame of `instance` is subscribed to an event of the instance `guid`. */
export function listens(instance: Instance, guid: string, event: string): boolean {
  return instance.subscriptions.has(`${guid} ${event}`);
}
