import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startSandbox } from './server.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const port = Number(process.env['PORT'] ?? 4600);

if (!existsSync(`${dist}/manifest.json`))
  stop('There is no built app in dist/: run npm run build first.');
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT is not a port: ${process.env['PORT']}`);

try {
  const { url } = await startSandbox({ port, dist });
  process.stdout.write(`The sandbox is at ${url}\n`);
} catch (error) {
  if (!isTaken(error)) throw error;
  stop(`Port ${port} is taken: stop what runs there, or choose another one with PORT=4601.`);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
