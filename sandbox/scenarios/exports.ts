import type { WorldOptions, World } from '../account/world.ts';
import { DAY } from './clock.ts';
import { plannedSource } from './conversation-plan.ts';
import { burstTimes, crowdedTimes } from './export-times.ts';
import {
  deniedOnce,
  deniedToAll,
  everyFourthDropped,
  everyThirdRefused,
  neverNull,
  rightsLostAfterSix,
  thirdPageElsewhere,
  thirdPageStuck,
} from './export-faults.ts';
import type { ExportFaults } from './export-faults.ts';
import { exportWorld } from './export-world.ts';
import { numberedSource, numberedTimes } from './numbered-events.ts';
import type { Scenario } from './scenario.ts';
import { weeklyActivity } from './weekly-activity.ts';

/** Accounts for the export on the admin's page. */
export const accountExports: Scenario[] = [
  {
    name: 'export',
    description: 'For an admin: 50,000 events of 90 days in thousands of tickets.',
    world: (options) =>
      exportWorld(options, 50_000, (size) => {
        const timeAtShare = weeklyActivity(options.now - 90 * DAY, options.now);
        return plannedSource('export', size, timeAtShare, options.now);
      }),
  },
  {
    name: 'export-huge',
    description: 'For an admin: 1,000,000 events of 365 days, generated on demand.',
    world: (options) =>
      exportWorld(options, 1_000_000, (size) => {
        const times = numberedTimes(size, weeklyActivity(options.now - 365 * DAY, options.now));
        return numberedSource('export-huge', size, 251, times);
      }),
  },
  {
    name: 'export-seam',
    description: 'For an admin: 1,000 events, up to 30 per second, so every page repeats some.',
    world: (options) => seamWorld(options),
  },
  {
    name: 'export-burst',
    description:
      'For an admin: 700 events, 150 of them in one second, beyond which no page reaches.',
    world: (options) =>
      exportWorld(options, 700, (size) => {
        const times = burstTimes(size, 150, someWeeks(options));
        return numberedSource('export-burst', size, 23, times);
      }),
  },
  {
    name: 'export-docs-end',
    description:
      'For an admin: 250 events. The last page’s `next_page` is not null but links to its own end.',
    world: (options) =>
      exportWorld(
        options,
        250,
        (size) =>
          numberedSource('export-docs-end', size, 23, numberedTimes(size, someWeeks(options))),
        { faults: neverNull(options) },
      ),
  },
  faultyExport(
    'export-rate-limited',
    'Like `export-seam`, but every third request gets 429 with `Retry-After: 5`.',
    everyThirdRefused,
  ),
  faultyExport(
    'export-denied',
    'The incremental export responds 403 with an empty body, even to admins.',
    deniedToAll,
  ),
  faultyExport(
    'export-denied-once',
    'Like `export-seam`, but the first request of the export responds 403.',
    deniedOnce,
  ),
  faultyExport(
    'export-lost-rights',
    'Like `export-seam`, but the export responds 403 after 6 requests.',
    rightsLostAfterSix,
  ),
  faultyExport(
    'export-drops',
    'Like `export-seam`, but every fourth connection is dropped.',
    everyFourthDropped,
  ),
  faultyExport(
    'export-foreign-next',
    'Like `export-seam`, but the third page’s `next_page` links to another host.',
    thirdPageElsewhere,
  ),
  faultyExport(
    'export-stuck',
    'Like `export-seam`, but the third page’s `next_page` links to itself.',
    thirdPageStuck,
  ),
];

function faultyExport(name: string, description: string, faults: ExportFaults): Scenario {
  return { name, description, world: (options) => seamWorld(options, faults(options)) };
}

function seamWorld(options: WorldOptions, faults: World['faults'] = []): World {
  const make = (size: number) =>
    numberedSource('export-seam', size, 23, crowdedTimes(size, someWeeks(options)));
  return exportWorld(options, 1000, make, { faults });
}

/** The four weeks that ended three days ago, before the events of the tabs' tickets. */
function someWeeks({ now }: WorldOptions) {
  return weeklyActivity(now - 31 * DAY, now - 3 * DAY);
}
