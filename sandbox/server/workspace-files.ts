import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
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

/** Serves the workspace's page and styles, and its modules compiled to JavaScript. */
export function workspaceFiles(dist: string, { reload }: WorkspaceOptions): RequestHandler {
  return async (request, response, url) => {
    if (request.method !== 'GET') return false;
    if (url.pathname === '/sandbox/app.json') {
      respondJson(response, 200, await installedApp(dist, url.searchParams.get('locale') ?? 'en'));
      return true;
    }
    if (url.pathname === '/sandbox/scenarios.json') {
      respondJson(
        response,
        200,
        SCENARIOS.map(({ name, description }) => ({ name, description })),
      );
      return true;
    }
    const path =
      url.pathname === '/' ? 'workspace/index.html' : url.pathname.replace(/^\/sandbox\//, '');
    // Only browser code: not the fake account, not the tests.
    if (!/^(host|workspace)\/[\w-]+\.(ts|css|html|svg)$/.test(path)) return false;
    const file = await fileIn(SANDBOX, path);
    if (file === null) return false;
    if (path.endsWith('.ts')) respond(response, 200, JAVASCRIPT, await compiled(file.path));
    else if (reload && path.endsWith('.html')) {
      const page = file.content.toString().replace('</head>', `${RELOAD_SCRIPT}</head>`);
      respond(response, 200, file.contentType, page);
    } else respond(response, 200, file.contentType, file.content);
    return true;
  };
}

const cache = new Map<string, { mtimeMs: number; code: string }>();

/** Strips the types from a module and leaves its imports as they are. Cached until the file changes. */
async function compiled(path: string): Promise<string> {
  const { mtimeMs } = await stat(path);
  const cached = cache.get(path);
  if (cached?.mtimeMs === mtimeMs) return cached.code;
  const { code } = await transform(await readFile(path, 'utf8'), {
    filename: path,
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  cache.set(path, { mtimeMs, code });
  return code;
}
