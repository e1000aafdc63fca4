import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What is to be packaged, and what it is checked against. */
export interface AppRoot {
  /** Every file by its path inside the package, with forward slashes. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The version in package.json. */
  packageVersion: string;
}

/** One reason not to package, written for the person who can do something about it. */
export interface Problem {
  /** The file, and where it helps the place in it. */
  where: string;
  what: string;
  /** What to do. */
  next: string;
}

export type Check = (root: AppRoot) => Problem[];

/** Reads a folder as an app root. Throws where the folder is missing. */
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

/** A file's text, or undefined where there is no such file. */
export function textOf({ files }: AppRoot, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
}
