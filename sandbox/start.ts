import { fileURLToPath } from 'node:url';
import webpackConfig from '../webpack.config.js';
import { startSandbox } from './server.ts';
import type { Sandbox } from './server.ts';
import { watchBuilds } from './watch-builds.ts';

/** Not `dist`, so that a production build stays there for the tests and the package. */
const FOLDER = '.cache/start';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const port = Number(process.env['PORT'] ?? 4600);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(`PORT is not a port: ${process.env['PORT']}`);
}

const builds = watchBuilds(
  webpackConfig({ outputFolder: FOLDER }, { mode: 'development' }),
  (messages) => process.stderr.write(`${messages}\n`),
);
const { url } = await start();
await builds.ready;
process.stdout.write(`The sandbox is at ${url}\n`);
builds.onRebuild(() => process.stdout.write('Rebuilt.\n'));

async function start(): Promise<Sandbox> {
  try {
    return await startSandbox({
      port,
      dist: `${FOLDER}/app`,
      gallery: `${FOLDER}/gallery`,
      onRebuild: builds.onRebuild,
    });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    return stop(
      `Port ${port} is taken. Stop the program that uses it, or choose another port with PORT=4601.`,
    );
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
