import type { DelayedKind } from './answer-delays.ts';
import { answerGet, answerInvoke, answerSet, readDotted } from './calls.ts';
import type { CallResult } from './calls.ts';
import { listens, noteSubscription } from './instance.ts';
import type { AppMetadata, Instance } from './instance.ts';
import { readAppMessage } from './messages.ts';
import type { AppMessage, Verb } from './messages.ts';
import { performRequest } from './request.ts';
import type { RequestRules } from './request.ts';

/** Performs an action for an instance. The app gets the returned value, or the thrown error. */
export type Action = (args: unknown[], instance: Instance) => unknown;

/** Writes a property for an instance and returns its new value. The app gets the returned value, or the thrown error. */
export type Setter = (value: unknown, instance: Instance) => unknown;

export interface HostOptions {
  metadata: AppMetadata;
  /** The properties that can be set, by name, such as `iconSymbol`. */
  settable?: Record<string, Setter>;
  /** By name, such as `resize` or `ticket.comment.appendText`. */
  actions: Record<string, Action>;
  request: RequestRules;
  /** Kinds of messages that are never answered, to test an app's timeouts. */
  silent: ReadonlySet<string>;
  /** Waits until a message of a kind may be answered; null to answer it at once. Without it, every answer comes at once. */
  delay?(kind: DelayedKind): Promise<void> | null;
}

export interface Host {
  /**
   * Starts to handle the messages of an instance's frame and fires `instance.created` at the other instances. The frame must be in
   * the page before it sends the first message.
   */
  add(instance: Instance): void;
  /** Stops handling the messages of an instance's frame. */
  remove(instance: Instance): void;
  /** Fires an event at an instance. Nothing is sent before the handshake or without a subscription. */
  fire(instance: Instance, event: string, data?: unknown): void;
  /** Fires an event at an instance, or later, as soon as it is subscribed to it. Of several such events, only the last one is fired. */
  fireWhenSubscribed(instance: Instance, event: string, data: unknown): void;
  instances(): Instance[];
}

/** Starts the host's side of the Zendesk app framework. It is independent of what the app does. */
export function startHost(options: HostOptions): Host {
  const instances = new Set<Instance>();
  /** Events that wait for a subscription, by name. */
  const waiting = new WeakMap<Instance, Map<string, unknown>>();

  addEventListener('message', (event) => {
    // The window identifies the frame. Message ids are not unique across frames, and sandboxed frames have a null origin.
    const sender = [...instances].find(
      ({ frame }) => event.source !== null && frame.contentWindow === event.source,
    );
    const message = sender === undefined ? null : readAppMessage(event.data);
    if (sender !== undefined && message !== null) handle(sender, message);
  });

  function handle(sender: Instance, message: AppMessage): void {
    switch (message.kind) {
      case 'handshake':
        void whenDue('handshake', () => register(sender));
        return;
      case 'subscribe':
      case 'unsubscribe':
        noteSubscription(sender, message.guid ?? sender.guid, message.event, message.count);
        fireWaiting(sender);
        return;
      case 'trigger':
        relay(message.guid ?? sender.guid, message.event, message.data);
        return;
      case 'call':
        if (!options.silent.has(message.verb))
          void whenDue(message.verb, () => void answer(sender, message));
        return;
      case 'request':
        if (!options.silent.has('request')) void request(sender, message.key, message.options);
    }
  }

  async function whenDue(kind: DelayedKind, reply: () => void): Promise<void> {
    const delay = options.delay?.(kind);
    if (delay) await delay;
    reply();
  }

  /** Answers a handshake exactly once: on a second answer the SDK would send its queue again. */
  function register(instance: Instance): void {
    instance.registered = true;
    instance.subscriptions.clear();
    post(instance, {
      key: 'zaf.app.registered',
      message: { context: instance.context(), metadata: options.metadata },
      instanceGuid: instance.guid,
    });
    fireWaiting(instance);
    fireAtOthers(instance, 'instance.registered');
  }

  function fireWaiting(instance: Instance): void {
    const events = waiting.get(instance) ?? new Map<string, unknown>();
    for (const [event, data] of events) {
      if (!instance.registered || !listens(instance, instance.guid, event)) continue;
      events.delete(event);
      relay(instance.guid, event, data);
    }
  }

  /** Tells the other instances of an event of this one. */
  function fireAtOthers(instance: Instance, event: string): void {
    for (const other of instances) {
      if (other !== instance) relay(other.guid, event, instance.context());
    }
  }

  async function answer(
    sender: Instance,
    call: Extract<AppMessage, { kind: 'call' }>,
  ): Promise<void> {
    const subject = byGuid(call.guid) ?? sender;
    const result = await resultOf(subject, call.verb, call.params);
    post(sender, { id: call.id, result });
  }

  function resultOf(subject: Instance, verb: Verb, params: unknown): Promise<CallResult> {
    switch (verb) {
      case 'get':
        return answerGet(params, (path) => readProperty(subject, path));
      case 'set':
        return answerSet(params, (path, value) => {
          const { settable = {} } = options;
          const setter = Object.hasOwn(settable, path) ? settable[path] : undefined;
          if (setter !== undefined) return setter(value, subject);
          readProperty(subject, path);
          throw new Error('cannot be set here');
        });
      case 'invoke':
        return answerInvoke(params, (name, args) => {
          const action = Object.hasOwn(options.actions, name) ? options.actions[name] : undefined;
          if (action === undefined) throw new Error('is not an action of this host');
          return action(args, subject);
        });
    }
  }

  function readProperty(subject: Instance, path: string): unknown {
    const contexts = Object.fromEntries([...instances].map((one) => [one.guid, one.context()]));
    const [, guid] = /^instances\.(.+)$/.exec(path) ?? [];
    if (path === 'instances') return contexts;
    if (guid !== undefined && guid in contexts) return contexts[guid];
    return readDotted(subject.properties(), path);
  }

  async function request(
    sender: Instance,
    key: string,
    requestOptions: Record<string, unknown>,
  ): Promise<void> {
    const { event, argument } = await performRequest(requestOptions, options.request);
    post(sender, {
      key: `zaf.${key}.${event}`,
      message: { responseArgs: [argument] },
      instanceGuid: sender.guid,
    });
  }

  /** Sends an event of the instance `guid` to every frame that is subscribed to it, such as the one that opened a modal. */
  function relay(guid: string, event: string, data: unknown): void {
    for (const instance of instances) {
      if (!instance.registered || !listens(instance, guid, event)) continue;
      post(instance, { key: `zaf.${event}`, message: data, instanceGuid: guid });
    }
  }

  function byGuid(guid: string | undefined): Instance | undefined {
    return [...instances].find((instance) => instance.guid === guid);
  }

  return {
    add(instance) {
      instances.add(instance);
      fireAtOthers(instance, 'instance.created');
    },
    remove: (instance) => void instances.delete(instance),
    fire: (instance, event, data) => relay(instance.guid, event, data),
    fireWhenSubscribed(instance, event, data) {
      const events = waiting.get(instance) ?? new Map<string, unknown>();
      waiting.set(instance, events.set(event, data));
      fireWaiting(instance);
    },
    instances: () => [...instances],
  };
}

/** Posts a message to a frame of any origin: the origin of a sandboxed frame cannot be named. */
function post(instance: Instance, message: unknown): void {
  instance.frame.contentWindow?.postMessage(message, '*');
}
