import { answerGet, answerInvoke, answerSet, readDotted } from './calls.ts';
import type { CallResult } from './calls.ts';
import { listens, noteSubscription } from './instance.ts';
import type { AppMetadata, Instance } from './instance.ts';
import { readAppMessage } from './messages.ts';
import type { AppMessage, Verb } from './messages.ts';
import { performRequest } from './request.ts';
import type { RequestRules } from './request.ts';

/** Performs an action for an instance; what it returns is the action's result, what it throws its error. */
export type Action = (args: unknown[], instance: Instance) => unknown;

export interface HostOptions {
  metadata: AppMetadata;
  /** By their names, such as `resize` or `ticket.comment.appendText`. */
  actions: Record<string, Action>;
  request: RequestRules;
  /** Kinds of messages that are never answered, to try out an app's time limits. */
  silent: ReadonlySet<string>;
}

export interface Host {
  /** Lets a frame in. It must be in the page, or be put there before it speaks. */
  add(instance: Instance): void;
  /** Forgets an instance; messages of its frame are no longer heard. */
  remove(instance: Instance): void;
  /** Tells one instance of an event. Without a subscription, or before the handshake, nobody would hear it: nothing is sent. */
  fire(instance: Instance, event: string, data?: unknown): void;
  instances(): Instance[];
}

/** The host's side of the Zendesk app framework. It knows frames and messages, and nothing of what an app is about. */
export function startHost(options: HostOptions): Host {
  const instances = new Set<Instance>();

  addEventListener('message', (event) => {
    // Frames are told apart by their window: message ids and, in a strict cage, origins are the same for all of them.
    const sender = [...instances].find(
      ({ frame }) => event.source !== null && frame.contentWindow === event.source,
    );
    const message = sender === undefined ? null : readAppMessage(event.data);
    if (sender !== undefined && message !== null) hear(sender, message);
  });

  function hear(sender: Instance, message: AppMessage): void {
    switch (message.kind) {
      case 'handshake':
        register(sender);
        return;
      case 'subscribe':
      case 'unsubscribe':
        noteSubscription(sender, message.guid ?? sender.guid, message.event, message.count);
        return;
      case 'trigger':
        relay(message.guid ?? sender.guid, message.event, message.data);
        return;
      case 'call':
        if (!options.silent.has(message.verb)) void answer(sender, message);
        return;
      case 'request':
        if (!options.silent.has('request')) void request(sender, message.key, message.options);
    }
  }

  /** Once per handshake, since a second answer makes the SDK send its queue again. A reloaded page shakes hands anew. */
  function register(instance: Instance): void {
    instance.registered = true;
    instance.subscriptions.clear();
    post(instance, {
      key: 'zaf.app.registered',
      message: { context: instance.context(), metadata: options.metadata },
      instanceGuid: instance.guid,
    });
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
        return answerSet(params, (path) => {
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
    asked: Record<string, unknown>,
  ): Promise<void> {
    const { event, argument } = await performRequest(asked, options.request);
    post(sender, {
      key: `zaf.${key}.${event}`,
      message: { responseArgs: [argument] },
      instanceGuid: sender.guid,
    });
  }

  /** Brings an event of the instance `guid` to every frame that listens to it, which may be the one that opened it. */
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
    add: (instance) => void instances.add(instance),
    remove: (instance) => void instances.delete(instance),
    fire: (instance, event, data) => relay(instance.guid, event, data),
    instances: () => [...instances],
  };
}

/** Sends a message to a frame, whatever its origin: in a strict cage it has none that could be named. */
function post(instance: Instance, message: unknown): void {
  instance.frame.contentWindow?.postMessage(message, '*');
}
