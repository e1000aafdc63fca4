import { expect, it } from 'vitest';
import { defaultWorld } from '../scenarios/default-world.ts';
import { worldView } from '../account/world-view.ts';
import { appProperties } from './properties.ts';
import { defaultSettings } from './settings.ts';

const world = defaultWorld({ now: 0, origin: '' });

it.each([
  ['light-agent', 'agent'],
  ['view-only', 'agent'],
  ['admin', 'admin'],
] as const)('tell apps of a %s that it is an %s', (role, told) => {
  const settings = { ...defaultSettings('UTC'), role };
  const view = { id: 'world', now: 0, ...worldView(world) };
  const { currentUser } = appProperties(view, settings, null, null);
  expect(currentUser).toMatchObject({ id: 35436, role: told });
});
