import type { Host } from './host.ts';

/** Creates a host for tests. Properties and methods that `part` does not replace return empty results. */
export function fakeHost(part: Partial<Host> = {}): Host {
  return {
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    settings: undefined,
    get: () => Promise.resolve({}),
    invoke: () => Promise.resolve(undefined),
    on: () => () => undefined,
    onInstance: () => undefined,
    setOnInstance: () => Promise.resolve(),
    request: () => Promise.resolve({}),
    ...part,
  };
}
