import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files to package, and the data to check them against. */
export interface AppRoot {
  /** Every file by its path inside the package, with forward slashes. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The version in package.json. */
  packageVersion: string;
  /** The names of the packages that package.json depends on at run time. All of them are in the scripts. */
  packages: readonly string[];
}

/** The part of package.json that the checks compare the app with. */
export interface PackageJson {
  version: string;
  /** Addresses by name. With `npm:@preact/compat@18`, the package has another name than its folder. */
  dependencies?: Record<string, string>;
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
export function readAppRoot(folder: string, packageJson: PackageJson): AppRoot {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    files: new Map(
      files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
    ),
    packageVersion: packageJson.version,
    packages: Object.entries(packageJson.dependencies ?? {}).map(
      ([name, address]) => /^npm:(.+)@/.exec(address)?.[1] ?? name,
    ),
  };
}

/** The text of a file, or undefined if there is no such file. */
export function textOf({ files }: AppRoot, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
}
