import type { Host } from './host.ts';

/** A host that answers nothing, but for what a test gives it. For tests alone. */
export function fakeHost(part: Partial<Host> = {}): Host {
  return {
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    settings: undefined,
    get: () => Promise.resolve({}),
    invoke: () => Promise.resolve(undefined),
    on: () => () => undefined,
    request: () => Promise.resolve({}),
    ...part,
  };
}
