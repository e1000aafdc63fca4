import { listSource } from '../account/export-source.ts';
import type { ExportRules, WorldOptions, World } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { plannedSource } from './conversation-plan.ts';
import { burstTimes, crowdedTimes } from './export-times.ts';
import {
  deniedOnce,
  deniedToAll,
  everyFourthDropped,
  everyThirdRefused,
  neverNull,
  outageAfterFour,
  rightsLostAfterSix,
  thirdPageElsewhere,
  thirdPageStuck,
} from './export-faults.ts';
import type { ExportFaults } from './export-faults.ts';
import { exportWorld } from './export-world.ts';
import { numberedSource, numberedTimes } from './numbered-events.ts';
import type { Scenario } from './scenario.ts';
import { weeklyActivity } from './weekly-activity.ts';

const EXPORTS: Scenario[] = [
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
      'For an admin: 700 events, 150 of them in one second, of which the API only returns 100.',
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
  {
    name: 'export-short-pages',
    description: 'For an admin: 400 events, 50 on a page, 60 of them in one second.',
    world: (options) => ruledExport(options, 400, { crowd: 60, rules: { pageSize: 50 } }),
  },
  {
    name: 'export-hidden',
    description:
      'For an admin: 700 events, 120 of them in one second. Every fourth event of a page is left out.',
    world: (options) =>
      ruledExport(options, 700, { crowd: 120, rules: { isHidden: everyFourthHidden() } }),
  },
  {
    name: 'export-too-recent',
    description:
      'For an admin: 250 events of the last three minutes. A `start_time` of the last minute gets 422.',
    world: (options) => {
      const timeAtShare = (share: number) => options.now - (1 - share) * 3 * MINUTE;
      const make = (size: number) =>
        numberedSource('export-too-recent', size, 23, numberedTimes(size, timeAtShare));
      return exportWorld(options, 250, make, { exportRules: { minAgeMs: MINUTE } });
    },
  },
  {
    name: 'export-clock-behind',
    description:
      'Like `export-seam`, but the clock of this computer is three hours behind that of the account.',
    world: (options) => seamWorld({ ...options, now: options.now + 3 * HOUR }),
  },
  {
    name: 'export-changed',
    description:
      'For an admin: 60 events. After two minutes, one is edited, one is gone, and one with an old date is new.',
    world: (options) => changedExport(options),
  },
  {
    name: 'export-shortened',
    description: 'For an admin: 60 events. After two minutes, Zendesk returns only 14 of them.',
    world: (options) => shortenedExport(options),
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
    'export-outage',
    'Like `export-seam`, but after 4 requests the export responds 520 for ever.',
    outageAfterFour,
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

/** Accounts for the export, which an admin finds in the section `account`. */
export const accountExports: Scenario[] = EXPORTS.map((scenario) => ({
  ...scenario,
  section: 'account',
}));

/** Events of some weeks under other rules than usual, `crowd` of them in one second. */
function ruledExport(
  options: WorldOptions,
  total: number,
  { crowd, rules }: { crowd: number; rules: ExportRules },
): World {
  const make = (size: number) =>
    numberedSource('export-rules', size, 23, burstTimes(size, crowd, someWeeks(options)));
  return exportWorld(options, total, make, { exportRules: rules });
}

/** After two minutes, one event is edited, the next one is deleted, and one with an old date is new. */
function changedExport(options: WorldOptions): World {
  const size = 46;
  const times = numberedTimes(size, someWeeks(options));
  const before = numberedSource('export-changed', size, 23, times);
  const [edited = {}, , ...rest] = Array.from({ length: size }, (_none, index) =>
    before.eventAt(index),
  );
  const message = { subject: 'Redacted', body: 'Redacted' };
  const late = { ...edited, id: 'imported', message: { subject: 'Imported', body: 'Late' } };
  const after = listSource([{ ...edited, message }, ...rest, late]);
  const world = exportWorld(options, size + 14, () => before);
  const changesAtMs = options.now + 2 * MINUTE;
  return { ...world, exportSource: (at) => (at < changesAtMs ? before : after) };
}

/** After two minutes, only the events of the ticket are returned. */
function shortenedExport(options: WorldOptions): World {
  const size = 46;
  const before = numberedSource(
    'export-shortened',
    size,
    23,
    numberedTimes(size, someWeeks(options)),
  );
  const world = exportWorld(options, size + 14, () => before);
  const changesAtMs = options.now + 2 * MINUTE;
  return { ...world, exportSource: (at) => (at < changesAtMs ? before : listSource([])) };
}

/** Hides every fourth event by its id, so that the same events are hidden on each page. */
function everyFourthHidden(): (event: WireObject) => boolean {
  const numbers = new Map<unknown, number>();
  return ({ id }) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number % 4 === 3;
  };
}

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
