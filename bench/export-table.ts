import type { ExportResult, ExportSample } from './export.ts';
import type { ExportStep } from './export-steps.ts';
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

/**
 * Formats the steps of a large export as a table.
 *
 * @param small the same steps of a smaller export, for the ratios; null if there is none
 */
export function stepsTable(large: ExportResult, small: ExportResult | null): string {
  const of = small ? `: at ${eventCount(small).toLocaleString('en')}` : '';
  return table(`The stored export of ${eventCount(large).toLocaleString('en')} events`, [
    ['step', 'events', 'time', of, 'main thread', of, 'longest task', 'JavaScript memory', of],
    ...large.steps.map((step) => {
      const other = small?.steps.find(({ name }) => name === step.name);
      const ratio = (value: (one: ExportStep) => number): string =>
        other ? times(value(step) / value(other)) : '';
      return [
        step.name,
        step.events === null ? '' : step.events.toLocaleString('en'),
        seconds(step.ms),
        ratio(({ ms }) => ms),
        seconds(step.taskMs),
        ratio(({ taskMs }) => taskMs),
        milliseconds(step.longestTaskMs),
        megabytes(step.heapBytes),
        ratio((one) => one.heapBytes),
      ];
    }),
  ]);
}

function eventCount({ samples }: ExportResult): number {
  return samples.at(-1)?.events ?? 0;
}

function seconds(duration: number): string {
  return `${(duration / 1000).toFixed(1)} s`;
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
