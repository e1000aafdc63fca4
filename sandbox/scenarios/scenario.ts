import type { WorldOptions, World } from '../account/world.ts';

/** A situation in which the app can be tried and tested. */
export interface Scenario {
  /** The value of the address parameter `scenario`. */
  name: string;
  /** One line, as in the README's table. */
  description: string;
  world(options: WorldOptions): World;
}
