import { expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { countSymbol, createNavBarIcon } from './nav-bar-icon.ts';

/** A host with instances, which the test may change, and what was set on them. */
function hostWith(instances: Record<string, unknown>, part: Partial<Host> = {}) {
  const listeners = new Map<string, (data: unknown) => void>();
  const setOnInstance = vi.fn<Host['setOnInstance']>(() => Promise.resolve());
  const host = fakeHost({
    get: () => Promise.resolve({ instances }),
    on(event, listener) {
      listeners.set(event, listener);
      return () => undefined;
    },
    setOnInstance,
    ...part,
  });
  return {
    host,
    setOnInstance,
    fire: (event: string, data: unknown) => listeners.get(event)?.(data),
  };
}

const NAV_BAR = { instanceGuid: 'n', location: 'nav_bar' };

it.each([
  [0, 'default'],
  [1, 'new-1'],
  [9, 'new-9'],
  [10, 'new-9-plus'],
  [400, 'new-9-plus'],
])('has a symbol for %i', (count, symbol) => {
  expect(countSymbol(count)).toBe(symbol);
});

it('sets the symbol on the items with an icon only', async () => {
  const contexts = { n: NAV_BAR, t: { location: 'top_bar' }, s: { location: 'ticket_sidebar' } };
  const { host, setOnInstance } = hostWith(contexts);
  createNavBarIcon(host).show('new-2');
  await vi.waitFor(() => expect(setOnInstance).toHaveBeenCalledTimes(2));
  expect(setOnInstance.mock.calls).toEqual([
    ['n', 'iconSymbol', 'new-2'],
    ['t', 'iconSymbol', 'new-2'],
  ]);
});

it('sets a symbol once, and the latest one if it changes before the host has answered', async () => {
  const { host, setOnInstance } = hostWith({ n: NAV_BAR });
  const icon = createNavBarIcon(host);
  icon.show('new-1');
  icon.show('new-2');
  icon.show('new-2');
  await vi.waitFor(() => expect(setOnInstance).toHaveBeenCalledTimes(2));
  expect(setOnInstance.mock.calls.map(([, , symbol]) => symbol)).toEqual(['new-2', 'new-2']);
});

it.each(['instance.created', 'instance.registered'])('sets it again at %s', async (event) => {
  const instances: Record<string, unknown> = {};
  const { host, setOnInstance, fire } = hostWith(instances);
  fire(event, NAV_BAR);
  createNavBarIcon(host).show('new-3');
  instances['n'] = NAV_BAR;
  fire(event, { instanceGuid: 's', location: 'ticket_sidebar' });
  fire(event, NAV_BAR);
  await vi.waitFor(() => expect(setOnInstance).toHaveBeenCalledWith('n', 'iconSymbol', 'new-3'));
});

it.each<[what: string, part: Partial<Host>]>([
  ['to name its instances', { get: () => Promise.reject(new Error('no such property')) }],
  ['to set the symbol', { setOnInstance: () => Promise.reject(new Error('no such symbol')) }],
  ['with nonsense', { get: () => Promise.resolve({ instances: [null, 7, { location: {} }] }) }],
])('goes on if the host refuses %s', async (_what, part) => {
  const { host } = hostWith({ n: NAV_BAR }, part);
  const get = vi.spyOn(host, 'get');
  const icon = createNavBarIcon(host);
  icon.show('new-1');
  icon.show('default');
  await vi.waitFor(() => expect(get).toHaveBeenCalledTimes(2));
});
