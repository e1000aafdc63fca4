import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareBuilds, comparisonTable } from './comparison.ts';
import { exportTable, stepsTable } from './export-table.ts';
import { ALL_EVENTS, type ExportSample, measureExport } from './export.ts';
import { checksTable, measureChecks } from './my-conversations.ts';
import { measureModel, modelTable } from './model.ts';
import { pageTable } from './page-table.ts';
import { measurePage, withChromium } from './page.ts';
import { measureSize, sizeTable } from './size.ts';

const DIST = 'dist';
const RESULTS = 'bench/results.json';

/** The number of events of the export with which the steps of a larger one are compared. */
const SMALL_EXPORT = 100_000;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (process.env['BENCH_ONLY'] === 'my-conversations') {
  process.stdout.write(checksTable(await measureChecks()));
} else if (existsSync(`${DIST}/manifest.json`)) {
  await measureAll();
} else {
  process.stderr.write(`There is no built app in ${DIST}. Run "npm run build" first.\n`);
  process.exitCode = 1;
}

/** Prints each table as soon as it is measured. The export takes longest, so it is last. */
async function measureAll(): Promise<void> {
  const exported = exportedEvents();
  const size = measureSize(DIST);
  process.stdout.write(sizeTable(size));
  const model = await measureModel();
  process.stdout.write(modelTable(model));
  const checks = await measureChecks();
  process.stdout.write(checksTable(checks));
  const page = await measurePage(DIST);
  process.stdout.write(pageTable(page));
  const otherDist = process.env['BENCH_COMPARE'];
  const comparison = otherDist
    ? await withChromium((browser) => compareBuilds(browser, [DIST, otherDist]))
    : null;
  if (comparison) process.stdout.write(comparisonTable(comparison));
  const smallExport =
    exported > SMALL_EXPORT ? await measureExport(DIST, SMALL_EXPORT, showSample) : null;
  const accountExport = exported > 0 ? await measureExport(DIST, exported, showSample) : null;
  if (accountExport)
    process.stdout.write(exportTable(accountExport) + stepsTable(accountExport, smallExport));

  const at = new Date().toISOString();
  const results = {
    at,
    node: process.version,
    size,
    model,
    checks,
    page,
    comparison,
    smallExport,
    export: accountExport,
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${RESULTS}.\n`);
}

/** Shows how far an export is. */
function showSample({ events, eventsPerSecond }: ExportSample): void {
  const speed = Math.round(eventsPerSecond).toLocaleString('en');
  process.stderr.write(`${events.toLocaleString('en')} events exported, ${speed} a second\n`);
}

/** The number of events to export. 0 skips the export. */
function exportedEvents(): number {
  const events = Number(process.env['BENCH_EXPORT_EVENTS'] ?? ALL_EVENTS);
  if (Number.isInteger(events) && events >= 0) return events;
  throw new RangeError('BENCH_EXPORT_EVENTS must be a whole number of events.');
}
