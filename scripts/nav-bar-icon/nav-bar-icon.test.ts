import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countSymbol } from '../../src/zendesk/nav-bar-icon.ts';
import { navBarIcon } from './nav-bar-icon.ts';

it('is what the file has', () => {
  const file = readFileSync(new URL('../../assets/icon_nav_bar.svg', import.meta.url), 'utf8');
  expect(file).toBe(navBarIcon());
});

it('has a symbol for each count that the app can show, and no others', () => {
  const ids = [...navBarIcon().matchAll(/<symbol id="([^"]*)" viewBox="0 0 18 18">/g)];
  const shown = new Set(Array.from({ length: 100 }, (_, count) => countSymbol(count)));
  expect(ids.map(([, id]) => id)).toEqual([...shown]);
});

it('draws each count differently', () => {
  const paths = [...navBarIcon().matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(navBarIcon()).not.toMatch(/NaN|undefined/);
});
