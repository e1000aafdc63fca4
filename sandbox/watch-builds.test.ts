import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchBuilds } from './watch-builds.ts';
import type { Builds } from './watch-builds.ts';

let folder: string;
let builds: Builds;
let messages: string[];
let rebuilds: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-builds-'));
  messages = [];
  rebuilds = 0;
  await writeFile(join(folder, 'entry.js'), 'document.title = "one";');
  builds = watchBuilds(
    [
      {
        mode: 'development',
        devtool: false,
        context: folder,
        entry: './entry.js',
        output: { path: join(folder, 'out'), filename: 'out.js' },
      },
    ],
    (message) => messages.push(message),
  );
  await builds.ready;
  builds.onRebuild(() => (rebuilds += 1));
});

afterEach(async () => {
  await builds.close();
  await rm(folder, { recursive: true });
});

it('rebuilds on change and calls the listeners', async () => {
  await writeFile(join(folder, 'entry.js'), 'document.title = "two";');
  await expect.poll(() => rebuilds, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(await readFile(join(folder, 'out/out.js'), 'utf8')).toContain('"two"');
  expect(messages).toEqual([]);
});

it('reports a failed build and calls no listener', async () => {
  await writeFile(join(folder, 'entry.js'), 'document.title = ;');
  await expect.poll(() => messages.join(''), { timeout: 10_000 }).toContain('entry.js');
  expect(rebuilds).toBe(0);
});
