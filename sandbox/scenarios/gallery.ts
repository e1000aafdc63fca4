import { defaultWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

/** The components of the app, built from `sandbox/gallery`. */
export const gallery: Scenario = {
  name: 'gallery',
  description: 'Every component in every state on one page, instead of the app.',
  world: (options) => defaultWorld(options, { page: '/gallery/gallery.html' }),
};
