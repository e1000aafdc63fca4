import type { Setting, World } from '../account/world.ts';
import { DAY } from './clock.ts';
import { plannedSource } from './conversation-plan.ts';
import { burstTimes, crowdedTimes } from './export-times.ts';
import {
  deniedToAll,
  everyFourthDropped,
  everyThirdRefused,
  neverNull,
  rightsLostAfterSix,
  thirdPageElsewhere,
  thirdPageStuck,
} from './export-faults.ts';
import type { ExportTrouble } from './export-faults.ts';
import { exportWorld } from './export-world.ts';
import { numberedSource, numberedTimes } from './numbered-events.ts';
import type { Scenario } from './scenario.ts';
import { weekRhythm } from './weekly-activity.ts';

/** Accounts whose events are to be exported from the admin's page. */
export const accountExports: Scenario[] = [
  {
    name: 'export',
    description: 'For an admin: 50,000 events of 90 days in thousands of tickets of the account.',
    world: (setting) =>
      exportWorld(setting, 50_000, (size) => {
        const rhythm = weekRhythm(setting.now - 90 * DAY, setting.now);
        return plannedSource('export', size, rhythm, setting.now);
      }),
  },
  {
    name: 'export-huge',
    description: 'For an admin: 1,000,000 events of 365 days, each made when it is read.',
    world: (setting) =>
      exportWorld(setting, 1_000_000, (size) => {
        const times = numberedTimes(size, weekRhythm(setting.now - 365 * DAY, setting.now));
        return numberedSource('export-huge', size, 251, times);
      }),
  },
  {
    name: 'export-seam',
    description: 'For an admin: 1,000 events, up to 30 in one second, so every page repeats some.',
    world: (setting) => seamWorld(setting),
  },
  {
    name: 'export-burst',
    description: 'For an admin: 700 events, 150 of them in one second, which cannot be paged past.',
    world: (setting) =>
      exportWorld(setting, 700, (size) => {
        const times = burstTimes(size, 150, someWeeks(setting));
        return numberedSource('export-burst', size, 23, times);
      }),
  },
  {
    name: 'export-docs-end',
    description:
      'For an admin: 250 events; the last page’s `next_page` is not null and leads to its own end.',
    world: (setting) =>
      exportWorld(
        setting,
        250,
        (size) =>
          numberedSource('export-docs-end', size, 23, numberedTimes(size, someWeeks(setting))),
        { faults: neverNull(setting) },
      ),
  },
  troubled(
    'export-rate-limited',
    'The 1,000 events again; every third request is answered 429 with `Retry-After: 5`.',
    everyThirdRefused,
  ),
  troubled(
    'export-denied',
    'The incremental export answers 403 with an empty body, even to admins.',
    deniedToAll,
  ),
  troubled(
    'export-lost-rights',
    'The 1,000 events again; after 6 requests for the export it answers 403.',
    rightsLostAfterSix,
  ),
  troubled(
    'export-drops',
    'The 1,000 events again; every fourth connection is dropped without an answer.',
    everyFourthDropped,
  ),
  troubled(
    'export-foreign-next',
    'The 1,000 events again; the third page’s `next_page` leads to another host.',
    thirdPageElsewhere,
  ),
  troubled(
    'export-stuck',
    'The 1,000 events again; the third page’s `next_page` leads to that page itself.',
    thirdPageStuck,
  ),
];

function troubled(name: string, description: string, trouble: ExportTrouble): Scenario {
  return { name, description, world: (setting) => seamWorld(setting, trouble(setting)) };
}

function seamWorld(setting: Setting, faults: World['faults'] = []): World {
  const make = (size: number) =>
    numberedSource('export-seam', size, 23, crowdedTimes(size, someWeeks(setting)));
  return exportWorld(setting, 1000, make, { faults });
}

/** The four weeks that ended three days ago, before anything happened in the tabs' tickets. */
function someWeeks({ now }: Setting) {
  return weekRhythm(now - 31 * DAY, now - 3 * DAY);
}
