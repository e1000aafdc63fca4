import type { ExportResult, ExportSample } from './export.ts';
import { kilobytes, milliseconds, table, times } from './table.ts';

/** From this number of events on, the page shows its maximum, so memory must not grow any more. */
const FULL_AT = 100_000;

/** Formats the samples of an export as a table. */
export function exportTable({ scenario, samples, busyMs, totalMs }: ExportResult): string {
  const full = samples.find(({ events }) => events >= FULL_AT);
  const title = `Export of ${scenario} in Chromium: ${minutes(totalMs)}, of which ${minutes(busyMs)} fetching`;
  return table(title, [
    [
      'events',
      'shown',
      'events a second',
      'list update',
      'on disk',
      'JavaScript memory',
      `: at ${FULL_AT.toLocaleString('en')}`,
      'per event shown',
    ],
    ...samples.map((sample) => [
      sample.events.toLocaleString('en'),
      sample.shown.toLocaleString('en'),
      Math.round(sample.eventsPerSecond).toLocaleString('en'),
      sample.updateMs === null ? '' : milliseconds(sample.updateMs),
      megabytes(sample.storedBytes),
      megabytes(sample.heapBytes),
      growth(sample, full),
      kilobytes(sample.heapBytes / sample.shown),
    ]),
  ]);
}

function growth({ events, heapBytes }: ExportSample, full: ExportSample | undefined): string {
  return full && events >= full.events ? times(heapBytes / full.heapBytes) : '';
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function minutes(duration: number): string {
  return `${(duration / 60_000).toFixed(1)} min`;
}
