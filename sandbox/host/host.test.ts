// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startHost } from './host.ts';
import type { Host, HostOptions } from './host.ts';
import type { Instance } from './instance.ts';
import { modalActions } from './modals.ts';

interface Posted {
  id?: number;
  key?: string;
  message?: unknown;
  result?: unknown;
  instanceGuid?: string;
}

/** An instance whose frame is a fake window that records the messages it gets. */
function fakeInstance(guid: string) {
  const posted: Posted[] = [];
  const window = { postMessage: (message: Posted) => void posted.push(structuredClone(message)) };
  const instance: Instance = {
    guid,
    frame: { contentWindow: window } as unknown as HTMLIFrameElement,
    registered: false,
    subscriptions: new Set(),
    properties: () => ({ ticket: { id: guid.length } }),
    context: () => ({
      instanceGuid: guid,
      product: 'support',
      account: { subdomain: 'sandbox' },
      location: 'ticket_sidebar',
    }),
  };
  const say = (message: object, instanceGuid = guid): void => {
    const data = JSON.stringify({ ...message, appGuid: guid, instanceGuid });
    const source = window as unknown as Window;
    dispatchEvent(new MessageEvent('message', { data, source, origin: 'null' }));
  };
  return { instance, posted, say };
}

const handshake = { key: 'iframe.handshake', message: { version: '2.0.9' } };
const listenTo = (event: string) => ({
  key: `iframe.on:${event}`,
  message: { subscriberCount: 1 },
});

let options: HostOptions;
let host: Host;
let one: ReturnType<typeof fakeInstance>;
let other: ReturnType<typeof fakeInstance>;

beforeEach(() => {
  options = {
    metadata: { appId: 1, name: 'App', installationId: 2, version: '1.0.0', settings: {} },
    actions: {},
    request: {
      headers: 'hidden',
      wait: () => Promise.resolve(),
      send: (url) =>
        Promise.resolve(
          new Response(`"${url}"`, { headers: { 'content-type': 'application/json' } }),
        ),
    },
    silent: new Set(),
  };
  host = startHost(options);
  [one, other] = [fakeInstance('one'), fakeInstance('other')];
  host.add(one.instance);
  host.add(other.instance);
});

describe('a handshake', () => {
  it('is answered exactly once, and again after a reload', () => {
    one.say(handshake);
    expect(one.posted).toEqual([
      {
        key: 'zaf.app.registered',
        message: { context: one.instance.context(), metadata: options.metadata },
        instanceGuid: 'one',
      },
    ]);
    one.say(handshake);
    expect(one.posted).toHaveLength(2);
    expect(other.posted).toEqual([]);
  });

  it('is not answered if the frame is unknown or was removed', () => {
    const stranger = fakeInstance('stranger');
    stranger.say(handshake);
    host.remove(one.instance);
    one.say(handshake);
    expect([...stranger.posted, ...one.posted]).toEqual([]);
  });
});

describe('events', () => {
  it('reach only the instance they are fired at, and only while it is subscribed', () => {
    for (const { say } of [one, other]) {
      say(handshake);
      say(listenTo('colorScheme.changed'));
    }
    host.fire(one.instance, 'colorScheme.changed', 'dark');
    expect(one.posted.at(-1)).toEqual({
      key: 'zaf.colorScheme.changed',
      message: 'dark',
      instanceGuid: 'one',
    });
    expect(other.posted).toHaveLength(1);
    one.say({ key: 'iframe.off:colorScheme.changed', message: { subscriberCount: 0 } });
    host.fire(one.instance, 'colorScheme.changed', 'light');
    expect(one.posted).toHaveLength(2);
  });

  it('are no longer sent after a reload ended the subscription', () => {
    one.say(handshake);
    one.say(listenTo('app.activated'));
    one.say(handshake);
    host.fire(one.instance, 'app.activated');
    expect(one.posted.map(({ key }) => key)).toEqual(['zaf.app.registered', 'zaf.app.registered']);
  });
});

describe('an event that waits for a subscription', () => {
  const routes = () => one.posted.filter(({ key }) => key === 'zaf.app.route.changed');

  it('is fired once the page is registered and subscribed, the last one only', () => {
    host.fireWhenSubscribed(one.instance, 'app.route.changed', { appRoute: 'first' });
    host.fireWhenSubscribed(one.instance, 'app.route.changed', { appRoute: 'account' });
    one.say(handshake);
    expect(routes()).toEqual([]);
    one.say(listenTo('app.route.changed'));
    one.say(listenTo('app.route.changed'));
    expect(routes().map(({ message }) => message)).toEqual([{ appRoute: 'account' }]);
  });

  it('is fired at once if the page is subscribed already', () => {
    one.say(handshake);
    one.say(listenTo('app.route.changed'));
    host.fireWhenSubscribed(one.instance, 'app.route.changed', { appRoute: 'account' });
    expect(routes()).toHaveLength(1);
  });
});

describe('a new instance', () => {
  it('is announced to the others when it is created and when it is registered', () => {
    for (const { say } of [one, other]) say(handshake);
    one.say(listenTo('instance.created'));
    one.say(listenTo('instance.registered'));
    const late = fakeInstance('late');
    host.add(late.instance);
    late.say(handshake);
    const context = late.instance.context();
    expect(one.posted.slice(1)).toEqual([
      { key: 'zaf.instance.created', message: context, instanceGuid: 'one' },
      { key: 'zaf.instance.registered', message: context, instanceGuid: 'one' },
    ]);
    expect(other.posted.map(({ key }) => key)).toEqual(['zaf.app.registered']);
  });
});

describe('a property that can be set', () => {
  beforeEach(() => {
    options.settable = {
      iconSymbol(value, { guid }) {
        if (guid !== 'other') throw new Error('is available only in the navigation bar');
        return value;
      },
    };
  });

  it('is set for the instance of the message, not for that of the frame', async () => {
    one.say({ id: 1, request: 'set', params: { iconSymbol: 'new-3' } }, 'other');
    await vi.waitFor(() => expect(one.posted).toHaveLength(1));
    expect(one.posted).toEqual([{ id: 1, result: { iconSymbol: 'new-3', errors: {} } }]);
  });

  it('may be refused', async () => {
    one.say({ id: 2, request: 'set', params: { iconSymbol: 'new-3' } });
    await vi.waitFor(() => expect(one.posted).toHaveLength(1));
    expect(one.posted[0]?.result).toMatchObject({
      errors: { iconSymbol: { message: 'is available only in the navigation bar' } },
    });
  });
});

describe('calls and requests', () => {
  it('are answered to the frame that made them, even if their ids are equal', async () => {
    for (const { say } of [one, other])
      say({ id: 1, request: 'get', params: ['ticket.id', 'nope'] });
    await vi.waitFor(() => expect(other.posted).toHaveLength(1));
    const errors = { nope: { name: 'APIError', message: 'is not available', path: 'nope' } };
    expect(one.posted).toEqual([{ id: 1, result: { 'ticket.id': 3, errors } }]);
    expect(other.posted).toEqual([{ id: 1, result: { 'ticket.id': 5, errors } }]);
  });

  it('fail for unknown actions', async () => {
    one.say({ id: 4, request: 'invoke', params: { toString: [], popover: ['hide'] } });
    await vi.waitFor(() => expect(one.posted).toHaveLength(1));
    const message = 'is not an action of this host';
    expect(one.posted[0]?.result).toMatchObject({
      errors: { toString: { message }, popover: { message } },
    });
  });

  it('answer a request with its number', async () => {
    one.say({ key: 'request:7', message: { url: '/api/v2/x' } });
    await vi.waitFor(() => expect(one.posted).toHaveLength(1));
    expect(one.posted).toEqual([
      { key: 'zaf.request:7.done', message: { responseArgs: ['/api/v2/x'] }, instanceGuid: 'one' },
    ]);
  });

  it('are answered later by a slow host', async () => {
    let answer = (): void => undefined;
    options.delay = () => new Promise((resolve) => (answer = resolve));
    one.say(handshake);
    expect(one.posted).toEqual([]);
    answer();
    await vi.waitFor(() => expect(one.posted).toHaveLength(1));
    expect(one.posted[0]).toMatchObject({ key: 'zaf.app.registered' });
  });

  it('are never answered if the host is silent', async () => {
    options.silent = new Set(['get', 'request']);
    one.say({ id: 1, request: 'get', params: ['ticket.id'] });
    one.say({ key: 'request:1', message: { url: '/api/v2/x' } });
    one.say({ id: 2, request: 'set', params: { 'ticket.id': 9 } });
    await vi.waitFor(() => expect(one.posted).toHaveLength(1));
    expect(one.posted[0]).toMatchObject({
      id: 2,
      result: { errors: { 'ticket.id': { message: 'cannot be set here' } } },
    });
  });
});

describe('modals', () => {
  it('are separate instances that fire modal.close at subscribers', async () => {
    const modal = fakeInstance('modal');
    let isShown = false;
    const show = () => {
      isShown = true;
      return () => void (isShown = false);
    };
    Object.assign(
      options.actions,
      modalActions(() => host, { create: () => modal.instance, show }),
    );
    one.say(handshake);
    one.say({
      id: 1,
      request: 'invoke',
      params: { 'instances.create': [{ location: 'modal', url: 'assets/m.html' }] },
    });
    await vi.waitFor(() =>
      expect(one.posted.at(-1)).toEqual({
        id: 1,
        result: { 'instances.create': [{ instanceGuid: 'modal' }], errors: {} },
      }),
    );
    expect(isShown).toBe(true);
    one.say(listenTo('modal.close'), 'modal');
    modal.say(handshake);
    modal.say({ id: 1, request: 'invoke', params: { destroy: [] } });
    expect(one.posted.at(-1)).toEqual({
      key: 'zaf.modal.close',
      instanceGuid: 'modal',
      message: undefined,
    });
    expect(isShown).toBe(false);
    expect(host.instances()).not.toContain(modal.instance);
  });

  it('receive events of the page that opened them', () => {
    one.say(handshake);
    other.say(handshake);
    other.say(listenTo('show'));
    one.say({ key: 'iframe.trigger:show', message: { id: 7 } }, 'other');
    expect(other.posted.at(-1)).toEqual({
      key: 'zaf.show',
      message: { id: 7 },
      instanceGuid: 'other',
    });
    expect(one.posted).toHaveLength(1);
  });
});
