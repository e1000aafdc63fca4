import type { WorldOptions, World } from '../account/world.ts';

/** A situation in which the app can be tried and tested. */
export interface Scenario {
  /** The value of the address parameter `scenario`. */
  name: string;
  /** One line, as in the README's table. */
  description: string;
  /** Where the workspace opens without the address parameter `location`; default `ticket_sidebar`. */
  location?: 'nav_bar';
  /** The section of the app's page in the navigation bar without the address parameter `section`; default none. */
  section?: string;
  world(options: WorldOptions): World;
}
