import { expect, it, vi } from 'vitest';
import { fakeHost } from '../../zendesk/fake-host.ts';
import type { Host } from '../../zendesk/host.ts';
import { createThreadHost } from './thread-host.ts';

it('says when the pane comes in front of the agent, and when it no longer is', () => {
  const { host, setActive } = createThreadHost(fakeHost());
  const events: string[] = [];
  host.on('app.activated', () => events.push('activated'));
  const end = host.on('app.deactivated', () => events.push('deactivated'));
  for (const isActive of [true, false, false, true]) setActive(isActive);
  end();
  setActive(false);
  expect(events).toEqual(['deactivated', 'activated']);
});

it('passes other events on', () => {
  const on = vi.fn<Host['on']>(() => () => undefined);
  const { host } = createThreadHost(fakeHost({ on }));
  const listener = () => undefined;
  host.on('ticket.updated', listener);
  expect(on).toHaveBeenCalledWith('ticket.updated', listener);
});
