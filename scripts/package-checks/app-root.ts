import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files to package, and the data to check them against. */
export interface AppRoot {
  /** Every file by its path inside the package, with forward slashes. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The version in package.json. */
  packageVersion: string;
}

/** A reason not to package, written for a developer. */
export interface Problem {
  /** The file. */
  where: string;
  what: string;
  /** How to fix it. */
  next: string;
}

export type Check = (root: AppRoot) => Problem[];

/** Reads a folder as an app root. Throws if there is no such folder. */
export function readAppRoot(folder: string, packageVersion: string): AppRoot {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    files: new Map(
      files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
    ),
    packageVersion,
  };
}

/** The text of a file, or undefined if there is no such file. */
export function textOf({ files }: AppRoot, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
}
