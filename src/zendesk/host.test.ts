// @vitest-environment happy-dom
import bundledSdk from 'zendesk_app_framework_sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, createHost } from './host.ts';
import { RequestError } from './request-error.ts';
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
    invoke: (action, ...args) => Promise.resolve({ [action]: args, errors: {} }),
    request: ({ url }) => Promise.resolve({ url }),
    metadata: () => Promise.resolve({ installationId: 7 }),
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

/** The object with which the npm package resolves on a timeout. */
const TIMEOUT_ANSWER = { name: 'TimeoutError', message: 'Timeout when invoking "get"' };

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

describe('timeouts of the two SDKs', () => {
  it.each(['get', 'invoke'] as const)(
    '%s rejects if the npm package resolves with an object named TimeoutError',
    async (call) => {
      const timeOut = () => Promise.resolve(TIMEOUT_ANSWER);
      const host = hostWith({}, { get: timeOut, invoke: timeOut });
      const failure = { name: 'RequestError', kind: 'timed-out', status: 0, target: 'resize' };
      await expect(host[call]('resize')).rejects.toMatchObject(failure);
    },
  );

  it.each(['get', 'invoke'] as const)(
    '%s rejects after 5 seconds, where the official script would wait for 5 minutes',
    async (call) => {
      const host = hostWith({}, { get: never, invoke: never });
      const failed = vi.fn<(reason: unknown) => void>();
      void host[call]('resize').catch(failed);
      await vi.advanceTimersByTimeAsync(4999);
      expect(failed).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(failed.mock.lastCall?.[0]).toMatchObject({ kind: 'timed-out', target: 'resize' });
    },
  );

  it('name every requested property', async () => {
    const host = hostWith({}, { get: never });
    const answer = host.get('ticket.id', 'currentUser.id').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toMatchObject({ target: 'ticket.id,currentUser.id' });
  });

  it('ignore an answer after the timeout', async () => {
    let resolveLate = (_value: unknown): void => {
      throw new Error('no property was requested');
    };
    const get = () => new Promise((resolve) => (resolveLate = resolve));
    const outcome = vi.fn<(what: unknown) => void>();
    const answer = hostWith({}, { get }).get('ticket.id').then(outcome, outcome);
    await vi.advanceTimersByTimeAsync(5000);
    resolveLate({ 'ticket.id': 1 });
    await answer;
    expect(outcome.mock.calls).toEqual([[expect.any(RequestError)]]);
  });

  it('apply to the real npm package', async () => {
    history.replaceState(null, '', `/?origin=${ORIGIN}&app_guid=g1`);
    vi.stubGlobal('parent', { postMessage: () => undefined });
    const client = bundledSdk.init();
    if (!client) throw new Error('the SDK found no host in the URL');
    const answer = createHost(client, ORIGIN, 'x', {})
      .get('ticket.id')
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toMatchObject({ name: 'RequestError', kind: 'timed-out' });
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

  it('rejects after 15 seconds without a handshake', async () => {
    const { client } = fakeClient({}, { metadata: never });
    const failed = vi.fn<(reason: unknown) => void>();
    void openAt(`/?origin=${ORIGIN}&app_guid=g1`, client).catch(failed);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed.mock.lastCall?.[0]).toMatchObject({ kind: 'timed-out', target: 'handshake' });
  });
});
