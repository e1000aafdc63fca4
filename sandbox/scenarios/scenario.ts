import type { Setting, World } from '../account/world.ts';

/** One situation that the app can be watched in. */
export interface Scenario {
  /** As it stands in the address. */
  name: string;
  /** One line on what there is to see. */
  description: string;
  world(setting: Setting): World;
}
