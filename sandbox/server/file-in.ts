import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface FoundFile {
  path: string;
  contentType: string;
  content: Buffer;
}

/** A file as it was read last, and when it had changed before that. */
interface CachedFile {
  readonly file: FoundFile;
  readonly changedMs: number;
}

/** By folder and URL path. Tests load the same files hundreds of times. */
const cache = new Map<string, CachedFile>();

/**
 * Reads a file in `folder` by a percent-encoded URL path. Returns null if there is no such file or if the path leads out of
 * the folder, by `..` or by symbolic links.
 */
export async function fileIn(folder: string, urlPath: string): Promise<FoundFile | null> {
  try {
    const key = `${folder}\0${urlPath}`;
    const cached = cache.get(key);
    if (cached && (await stat(cached.file.path)).mtimeMs === cached.changedMs) return cached.file;
    const root = await realpath(folder);
    const path = await realpath(join(root, decodeURIComponent(urlPath)));
    if (!path.startsWith(root + sep)) return null;
    const { mtimeMs } = await stat(path);
    const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    const file = { path, contentType, content: await readFile(path) };
    cache.set(key, { file, changedMs: mtimeMs });
    return file;
  } catch {
    return null;
  }
}
