import { readFile, realpath } from 'node:fs/promises';
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

/**
 * Reads a file in `folder` by a percent-encoded URL path. Returns null if there is no such file or if the path leads out of
 * the folder, by `..` or by symbolic links.
 */
export async function fileIn(folder: string, urlPath: string): Promise<FoundFile | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, decodeURIComponent(urlPath)));
    if (!path.startsWith(root + sep)) return null;
    const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    return { path, contentType, content: await readFile(path) };
  } catch {
    return null;
  }
}
