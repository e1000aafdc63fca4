import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Source by path from the repository's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

const FOLDERS = ['src', 'sandbox', 'bench', 'scripts', 'tests'];

/** All code that people write here. */
export function sourceFiles(): Sources {
  const paths = FOLDERS.flatMap(filesIn).filter((path) => /\.(?:tsx?|m?js)$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** Every file below a folder of the repository; none where there is no such folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** A file of the repository, or undefined where it is missing. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}
