/** A message of an app's frame. Properties that the SDK omits are undefined. */
export type AppMessage =
  | { kind: 'handshake'; guid: string | undefined }
  | { kind: 'subscribe' | 'unsubscribe'; guid: string | undefined; event: string; count: number }
  | { kind: 'trigger'; guid: string | undefined; event: string; data: unknown }
  | { kind: 'call'; guid: string | undefined; id: number; verb: Verb; params: unknown }
  | { kind: 'request'; key: string; options: Record<string, unknown> };

export type Verb = 'get' | 'set' | 'invoke';

/**
 * Parses a message of the SDK: a JSON string or an object. Returns null for everything else, including replies to
 * `needsReply` and the messages that the official SDK sends for Zendesk's statistics.
 */
export function readAppMessage(data: unknown): AppMessage | null {
  const message = asObject(typeof data === 'string' ? parsed(data) : data);
  if (message === null) return null;
  const guid = typeof message['instanceGuid'] === 'string' ? message['instanceGuid'] : undefined;
  const { id, request: verb, params, key, message: content } = message;
  if (typeof id === 'number' && (verb === 'get' || verb === 'set' || verb === 'invoke')) {
    return { kind: 'call', guid, id, verb, params };
  }
  return typeof key === 'string' ? keyed(key, guid, content) : null;
}

function keyed(key: string, guid: string | undefined, content: unknown): AppMessage | null {
  if (key === 'iframe.handshake') return { kind: 'handshake', guid };
  if (key.startsWith('request:')) return { kind: 'request', key, options: asObject(content) ?? {} };
  const [, verb, event = ''] = /^iframe\.(on|off|trigger):(.+)$/.exec(key) ?? [];
  if (verb === undefined) return null;
  if (verb === 'trigger') return { kind: 'trigger', guid, event, data: content };
  const count = Number(asObject(content)?.['subscriberCount'] ?? 0);
  return { kind: verb === 'on' ? 'subscribe' : 'unsubscribe', guid, event, count };
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
