import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installedApp } from './installed-app.ts';

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'app-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'manifest.json'), '{}');
});

afterAll(() => rm(dist, { recursive: true }));

async function iconFrom(content: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
  await writeFile(join(dist, 'assets/icon_nav_bar.svg'), svg);
  return (await installedApp(dist, 'en')).icon;
}

it('finds the symbols of the icon', async () => {
  const icon = await iconFrom(
    '<symbol id="default" viewBox="0 0 18 18"/><symbol viewBox="0 0 18 18" id="new-1"/><symbol id="big" viewBox="0 0 24 24"/>',
  );
  expect(icon?.symbols).toEqual(['default', 'new-1']);
});

it('finds none in an icon without the symbol “default”', async () => {
  expect(await iconFrom('<symbol id="new-1" viewBox="0 0 18 18"/>')).toBeNull();
  expect(await iconFrom('<path d="M0 0h9"/>')).toBeNull();
});
