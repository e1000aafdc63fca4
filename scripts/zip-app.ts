import { zipSync } from 'fflate';

/** Zendesk refuses nothing at this size yet, but a front end that outgrows it has another problem. */
export const LARGEST_ZIP_BYTES = 2_000_000;

/** Zips files by path: sorted, with fixed times and no folder entries, so the same bytes every time. */
export function zipApp(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The earliest time a zip can hold. A zip stores local time, so a local date gives the same bytes in
  // every time zone.
  const mtime = new Date(1980, 0, 1);
  // Sorted by code unit: a locale's order differs from machine to machine.
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime, os: 0, attrs: 0 });
}
