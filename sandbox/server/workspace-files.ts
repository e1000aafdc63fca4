import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { RequestHandler } from './request-handler.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { fileIn } from './file-in.ts';
import { installedApp } from './installed-app.ts';
import { respond, respondJson } from './respond.ts';

const SANDBOX = fileURLToPath(new URL('..', import.meta.url));
const JAVASCRIPT = 'text/javascript; charset=utf-8';

const RELOAD_SCRIPT = '<script type="module" src="/sandbox/workspace/reload.ts"></script>';

export interface WorkspaceOptions {
  /** Whether the page reloads after each build. */
  reload: boolean;
}

/** Serves the workspace's page and styles, and its modules bundled to JavaScript: tests load the page hundreds of times. */
export function workspaceFiles(dist: string, { reload }: WorkspaceOptions): RequestHandler {
  return async (request, response, url) => {
    if (request.method !== 'GET') return false;
    if (url.pathname === '/sandbox/app.json') {
      respondJson(response, 200, await installedApp(dist, url.searchParams.get('locale') ?? 'en'));
      return true;
    }
    if (url.pathname === '/sandbox/scenarios.json') {
      // JSON leaves out the functions that build the worlds.
      respondJson(response, 200, SCENARIOS);
      return true;
    }
    const path =
      url.pathname === '/' ? 'workspace/index.html' : url.pathname.replace(/^\/sandbox\//, '');
    // Only browser code: not the fake account, not the tests.
    if (!/^(host|workspace)\/[\w-]+\.(ts|css|html|svg)$/.test(path)) return false;
    const file = await fileIn(SANDBOX, path);
    if (file === null) return false;
    if (path.endsWith('.ts')) respond(response, 200, JAVASCRIPT, await bundled(file.path));
    else if (reload && path.endsWith('.html')) {
      const page = file.content.toString().replace('</head>', `${RELOAD_SCRIPT}</head>`);
      respond(response, 200, file.contentType, page);
    } else respond(response, 200, file.contentType, file.content);
    return true;
  };
}

/** A bundled module, and the latest change of the files it consists of. */
interface Bundle {
  readonly files: readonly string[];
  readonly changedMs: number;
  readonly code: string;
}

const cache = new Map<string, Bundle>();

/** Compiles a module and all that it imports to one JavaScript module. Cached until one of the files changes. */
async function bundled(path: string): Promise<string> {
  const cached = cache.get(path);
  if (cached && (await latestChangeMs(cached.files)) === cached.changedMs) return cached.code;
  const { metafile, outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const files = Object.keys(metafile.inputs);
  const code = outputFiles[0]?.text ?? '';
  cache.set(path, { files, changedMs: await latestChangeMs(files), code });
  return code;
}

async function latestChangeMs(files: readonly string[]): Promise<number> {
  const stats = await Promise.all(files.map((file) => stat(file)));
  return Math.max(...stats.map(({ mtimeMs }) => mtimeMs));
}
