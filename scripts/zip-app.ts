import { zipSync } from 'fflate';

/** The maximum size of the package. This is our own limit: Zendesk accepts larger packages. */
export const MAX_ZIP_BYTES = 2_000_000;

/** Creates a reproducible zip of files by path: sorted, with fixed times and without folder entries. */
export function zipApp(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The earliest time that a zip can store. Zip files store local time, so a local date is the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  // Sorted by code unit, since the order of a locale depends on the machine.
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime, os: 0, attrs: 0 });
}
