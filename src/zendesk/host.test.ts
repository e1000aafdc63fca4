// @vitest-environment happy-dom
import bundledSdk from 'zendesk_app_framework_sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, createHost } from './host.ts';
import { loadSdk, type ZafClient } from './sdk.ts';

vi.mock('./sdk.ts', () => ({ loadSdk: vi.fn<typeof loadSdk>() }));

const ORIGIN = 'https://acme.zendesk.com';

/** Creates a client with these properties. Answers have the `errors` that real hosts add. */
function fakeClient(properties: Record<string, unknown> = {}, overrides: Partial<ZafClient> = {}) {
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const client: ZafClient = {
    on: (name, handler) =>
      void listeners.set(name, (listeners.get(name) ?? new Set()).add(handler)),
    off: (name, handler) => void listeners.get(name)?.delete(handler),
    get(paths) {
      const known = paths.filter((path) => path in properties);
      const errors = paths
        .filter((path) => !(path in properties))
        .map((path) => [path, { name: 'APIGetError', message: 'no such property', path }]);
      return Promise.resolve({
        ...Object.fromEntries(known.map((path) => [path, properties[path]])),
        errors: Object.fromEntries(errors) as object,
      });
    },
    set: (path, value) => Promise.resolve({ [path]: value, errors: {} }),
    invoke: (action, ...args) => Promise.resolve({ [action]: args, errors: {} }),
    request: ({ url }) => Promise.resolve({ url }),
    metadata: () => Promise.resolve({ installationId: 7 }),
    instance: () => client,
    ...overrides,
  };
  function fire(name: string, data: unknown): void {
    for (const handler of listeners.get(name) ?? []) handler(data);
  }
  return { client, fire };
}

function hostWith(properties: Record<string, unknown>, overrides: Partial<ZafClient> = {}) {
  return createHost(fakeClient(properties, overrides).client, ORIGIN, 'acme 7', {});
}

const never = <T>() => new Promise<T>(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.mocked(loadSdk).mockReset();
  history.replaceState(null, '', '/');
});

describe('get', () => {
  it('returns the values without `errors`', async () => {
    const host = hostWith({ 'ticket.id': 42 });
    await expect(host.get('ticket.id', 'ticket.nothing')).resolves.toEqual({ 'ticket.id': 42 });
  });

  it('accepts an answer without `errors`', async () => {
    const host = hostWith({}, { get: () => Promise.resolve({ 'ticket.id': 42 }) });
    await expect(host.get('ticket.id')).resolves.toEqual({ 'ticket.id': 42 });
  });

  it("rejects with the host's error", async () => {
    const refusal = new Error('refused');
    const host = hostWith({}, { get: () => Promise.reject(refusal) });
    await expect(host.get('ticket.id')).rejects.toBe(refusal);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind', async () => {
    await hostWith({ 'ticket.id': 1 }).get('ticket.id');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a late answer', () => {
  /** The page around the frame. It receives what the npm package sends, and replies when the test says so. */
  function connectToSlowHost() {
    history.replaceState(null, '', `/?origin=${ORIGIN}&app_guid=g1`);
    const received: { id: number; request: string; params: unknown }[] = [];
    const parent = {
      postMessage: (text: string) => {
        const message = JSON.parse(text) as (typeof received)[number];
        if (message.request) received.push(message);
      },
    };
    vi.stubGlobal('parent', parent);
    const client = bundledSdk.init();
    if (!client) throw new Error('the SDK found no host in the URL');
    function post(data: unknown, source: unknown = parent, origin = ORIGIN): void {
      const event = new MessageEvent('message', { data, origin });
      Object.defineProperty(event, 'source', { value: source });
      dispatchEvent(event);
    }
    post({ key: 'zaf.app.registered', message: { metadata: { installationId: 7 }, context: {} } });
    return {
      host: createHost(client, ORIGIN, 'x', {}),
      received,
      post,
      reply: (index: number, result: object) =>
        post(JSON.stringify({ id: received[index]?.id, result })),
    };
  }

  const watch = (promise: Promise<unknown>) => {
    const outcome = vi.fn<(what: unknown) => void>();
    promise.then(outcome, outcome);
    return outcome;
  };

  it.each([4, 7, 40, 110, 250, 3600])('of get is taken after %i seconds', async (seconds) => {
    const { host, reply } = connectToSlowHost();
    const outcome = watch(host.get('ticket.id'));
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    expect(outcome).not.toHaveBeenCalled();
    reply(0, { 'ticket.id': 42, errors: {} });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({ 'ticket.id': 42 });
    // The SDK's own timer may be left.
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of get may be an answer to a repeated question, and lack values', async () => {
    const { host, received, reply } = connectToSlowHost();
    const outcome = watch(host.get('currentUser.id', 'currentUser.locale'));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(received.length).toBeGreaterThanOrEqual(6);
    expect(received.length).toBeLessThanOrEqual(10);
    reply(3, { 'currentUser.locale': 'de', errors: { 'currentUser.id': { message: 'gone' } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({ 'currentUser.locale': 'de' });
    const { length } = received;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(received).toHaveLength(length);
  });

  it('of get for other properties, or from another page, is not taken', async () => {
    const { host, received, reply, post } = connectToSlowHost();
    const outcome = watch(host.get('ticket.id'));
    await vi.advanceTimersByTimeAsync(6000);
    const good = { id: received[0]?.id, result: { 'ticket.id': 42 } };
    reply(0, { 'currentUser.id': 7 });
    reply(0, { 'ticket.id': 42, 'currentUser.id': 7 });
    reply(0, {});
    reply(0, { errors: {} });
    post(good, window);
    post(good, {});
    post(good, undefined, 'https://evil.example');
    post({ result: { 'ticket.id': 42 } });
    for (const data of [null, 7, 'text', '{', [], { id: 1 }, { id: 1, result: 'x' }]) post(data);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).not.toHaveBeenCalled();
    post(good);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({ 'ticket.id': 42 });
  });

  it('of an action is taken, and the action is not repeated', async () => {
    const { host, received, reply } = connectToSlowHost();
    const outcome = watch(host.invoke('ticket.comment.appendHtml', 'Hello'));
    await vi.advanceTimersByTimeAsync(200_000);
    expect(received).toHaveLength(1);
    reply(0, { 'ticket.comment.appendHtml': null, errors: {} });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({
      'ticket.comment.appendHtml': null,
      errors: {},
    });
  });

  it('of an action can be a refusal', async () => {
    const { host, reply } = connectToSlowHost();
    const outcome = watch(host.invoke('routeTo', 'ticket', '7'));
    await vi.advanceTimersByTimeAsync(20_000);
    reply(0, {
      errors: { routeTo: { name: 'APIError', message: 'no such ticket', path: 'routeTo' } },
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.mock.lastCall?.[0]).toEqual(new Error('no such ticket'));
  });

  it('to a property that was set is taken, and it is not set again', async () => {
    const { host, received, reply } = connectToSlowHost();
    const outcome = watch(host.setOnInstance('n', 'iconSymbol', 'new-1'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(received).toMatchObject([
      { request: 'set', params: { iconSymbol: 'new-1' }, instanceGuid: 'n' },
    ]);
    expect(outcome).not.toHaveBeenCalled();
    reply(0, { iconSymbol: 'new-1', errors: {} });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({ iconSymbol: 'new-1', errors: {} });
  });

  it('to a property that was set can be a refusal', async () => {
    const { host, reply } = connectToSlowHost();
    const error = { name: 'Error', message: 'has no symbol', path: 'iconSymbol' };
    const early = watch(host.setOnInstance('n', 'iconSymbol', 'new-1'));
    reply(0, { errors: { iconSymbol: error } });
    await vi.advanceTimersByTimeAsync(0);
    expect(early.mock.lastCall?.[0]).toMatchObject({ message: '"iconSymbol" has no symbol' });
    const late = watch(host.setOnInstance('n', 'iconSymbol', 'new-2'));
    await vi.advanceTimersByTimeAsync(60_000);
    reply(1, { errors: { iconSymbol: error } });
    await vi.advanceTimersByTimeAsync(0);
    expect(late.mock.lastCall?.[0]).toMatchObject({ message: 'has no symbol' });
  });

  it('of an action is for the first of several with one name, and each answer for one', async () => {
    const { host, reply } = connectToSlowHost();
    const first = watch(host.invoke('routeTo', 'ticket', '7'));
    await vi.advanceTimersByTimeAsync(2000);
    const second = watch(host.invoke('routeTo', 'ticket', '8'));
    const other = watch(host.invoke('resize', { height: '1px' }));
    await vi.advanceTimersByTimeAsync(20_000);
    reply(0, { errors: { routeTo: { message: 'no such ticket' } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(first.mock.calls).toEqual([[new Error('no such ticket')]]);
    expect(second).not.toHaveBeenCalled();
    reply(1, { routeTo: 'done' });
    await vi.advanceTimersByTimeAsync(0);
    expect(second.mock.calls).toEqual([[{ routeTo: 'done' }]]);
    expect(other).not.toHaveBeenCalled();
    reply(2, { resize: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(other).toHaveBeenCalledOnce();
  });

  it('of get is for all questions that it answers', async () => {
    const { host, reply } = connectToSlowHost();
    const outcomes = [
      host.get('ticket.id', 'ticket.status'),
      host.get('ticket.status', 'ticket.id'),
    ];
    const watched = outcomes.map(watch);
    await vi.advanceTimersByTimeAsync(6000);
    reply(0, { 'ticket.id': 42, 'ticket.status': 'open' });
    await vi.advanceTimersByTimeAsync(0);
    for (const outcome of watched) expect(outcome).toHaveBeenCalledOnce();
  });

  it('is waited for with one listener, which ends 15 minutes after the last action', async () => {
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    const listeners = (spy: typeof added | typeof removed) =>
      spy.mock.calls.filter(([type]) => type === 'message').map(([, listener]) => listener);
    const { host, reply } = connectToSlowHost();
    added.mockClear();
    const outcomes = [];
    for (let count = 0; count < 50; count += 1) {
      outcomes.push(watch(host.invoke('resize', { height: `${count}px` })));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(new Set(listeners(added)).size).toBe(1);
    expect(listeners(removed)).toEqual([]);
    reply(0, { resize: null });
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(outcomes.filter(({ mock }) => mock.calls.length > 0)).toEqual([outcomes[0]]);
    expect(listeners(removed)).toEqual([listeners(added)[0]]);
    expect(vi.getTimerCount()).toBe(0);
    added.mockRestore();
    removed.mockRestore();
  });

  it('of the official script is taken for as long as it waits, and then the question is repeated', async () => {
    const timeOut = () =>
      new Promise((_resolve, reject) => {
        setTimeout(() => reject(Object.assign(new Error('x'), { name: 'TimeoutError' })), 300_000);
      });
    const get = vi.fn<ZafClient['get']>(timeOut);
    const outcome = watch(hostWith({}, { get }).get('ticket.id'));
    await vi.advanceTimersByTimeAsync(300_000);
    get.mockImplementation(() => Promise.resolve({ 'ticket.id': 42 }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({ 'ticket.id': 42 });
    expect(get).toHaveBeenCalledTimes(2);
  });
});

describe('a question without an answer', () => {
  it('is repeated by another call for the same properties, and both have the answer', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const get = vi.fn<ZafClient['get']>(() => new Promise((resolve) => answers.push(resolve)));
    const host = hostWith({}, { get });
    const first = host.get('ticket.id');
    await vi.advanceTimersByTimeAsync(10_000);
    const second = host.get('ticket.id');
    // Several events come with one change.
    const third = host.get('ticket.id');
    expect(get).toHaveBeenCalledTimes(2);
    answers[1]?.({ 'ticket.id': 42 });
    await expect(Promise.all([first, second, third])).resolves.toEqual(
      Array.from({ length: 3 }, () => ({ 'ticket.id': 42 })),
    );
    void host.get('ticket.id');
    expect(get).toHaveBeenCalledTimes(3);
  });
});

describe('actions, events, and requests', () => {
  it('passes arguments to an action and returns its result', async () => {
    await expect(hostWith({}).invoke('resize', { height: '160px' })).resolves.toMatchObject({
      resize: [{ height: '160px' }],
    });
  });

  it('delivers events until the listener is removed', () => {
    const { client, fire } = fakeClient();
    const received: unknown[] = [];
    const stop = createHost(client, ORIGIN, 'x', {}).on('colorScheme.changed', (data) =>
      received.push(data),
    );
    fire('colorScheme.changed', 'dark');
    stop();
    fire('colorScheme.changed', 'light');
    expect(received).toEqual(['dark']);
  });

  it('passes a request to the client without a timeout', async () => {
    const options = { url: '/x', type: 'GET', dataType: 'json', autoRetry: false } as const;
    await expect(hostWith({}).request(options)).resolves.toEqual({ url: '/x' });
    const settled = vi.fn<() => void>();
    void hostWith({}, { request: never }).request(options).finally(settled);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(settled).not.toHaveBeenCalled();
  });
});

describe('connect', () => {
  function openAt(url: string, client: ZafClient | false = fakeClient().client) {
    history.replaceState(null, '', url);
    vi.stubGlobal('parent', {});
    vi.mocked(loadSdk).mockResolvedValue({ init: () => client });
    return connect();
  }

  it.each([
    ['in the query', `/?origin=${ORIGIN}&app_guid=g1&colorScheme=dark`],
    ['in the hash', `/#origin=${ORIGIN}&app_guid=g1`],
    ['in both', `/?origin=${ORIGIN}#app_guid=g1`],
    ['encoded', `/?origin=${encodeURIComponent(ORIGIN)}&app_guid=g1`],
  ])('finds the host %s', async (_where, url) => {
    const host = await openAt(url);
    expect(host?.origin).toBe(ORIGIN);
    expect(loadSdk).toHaveBeenCalledWith(ORIGIN);
  });

  it('identifies account and installation', async () => {
    const host = await openAt(`/?origin=${ORIGIN}&app_guid=g1`);
    expect(host?.installation).toBe(`${ORIGIN} 7`);
  });

  it('passes on the settings, which may be missing', async () => {
    const settings = { warning_hours: '12' };
    const { client } = fakeClient(
      {},
      { metadata: () => Promise.resolve({ installationId: 7, settings }) },
    );
    const url = `/?origin=${ORIGIN}&app_guid=g1`;
    expect((await openAt(url, client))?.settings).toEqual(settings);
    expect((await openAt(url))?.settings).toBeUndefined();
  });

  it.each([
    ['no parameters', '/'],
    ['no app_guid', `/?origin=${ORIGIN}`],
    ['no origin', '/?app_guid=g1'],
    ['an origin that is not a URL', '/?origin=acme&app_guid=g1'],
  ])('finds no host and loads no SDK with %s', async (_what, url) => {
    expect(await openAt(url)).toBeNull();
    expect(loadSdk).not.toHaveBeenCalled();
  });

  it('finds no host if the page is not in a frame', async () => {
    history.replaceState(null, '', `/?origin=${ORIGIN}&app_guid=g1`);
    expect(await connect()).toBeNull();
    expect(loadSdk).not.toHaveBeenCalled();
  });

  it('finds no host if the SDK finds none', async () => {
    expect(await openAt(`/?origin=${ORIGIN}&app_guid=g1`, false)).toBeNull();
  });

  it.each([1, 17.5, 600])('takes a handshake after %d seconds', async (seconds) => {
    const metadata = () =>
      new Promise<{ installationId: number }>((resolve) => {
        setTimeout(() => resolve({ installationId: 7 }), seconds * 1000);
      });
    const { client } = fakeClient({}, { metadata });
    const connected = vi.fn<(host: unknown) => void>();
    void openAt(`/?origin=${ORIGIN}&app_guid=g1`, client).then(connected);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(connected).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(connected.mock.lastCall?.[0]).toMatchObject({ installation: `${ORIGIN} 7` });
  });
});
