import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  backgroundJavaScript,
  brotliSize,
  initialJavaScript,
  scriptAddresses,
} from './bundle-budget.js';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'bundle-budget-'));
  mkdirSync(join(dist, 'assets'));
});

afterEach(() => rmSync(dist, { recursive: true }));

test('measures only the scripts of the page', () => {
  const script = 'export const answer = 42;'.repeat(50);
  writeFileSync(join(dist, 'assets/a.js'), script);
  writeFileSync(join(dist, 'assets/lazy.js'), script);
  const page = '<script defer src="a.js?x"></script><script>0</script>';
  writeFileSync(join(dist, 'assets/ticket_sidebar.html'), page);
  const size = { name: 'a.js', bytes: script.length, brotliBytes: brotliSize(script) };
  expect(initialJavaScript(dist, 'ticket_sidebar')).toEqual({
    files: [size],
    brotliBytes: size.brotliBytes,
  });
});

test('counts the largest language of the ticket pages', () => {
  writeFileSync(join(dist, 'assets/ticket_sidebar.html'), '');
  writeFileSync(join(dist, 'assets/language-en.js'), 'short');
  writeFileSync(join(dist, 'assets/language-de.js'), 'a longer one, which counts');
  writeFileSync(join(dist, 'assets/account-language-de.js'), 'texts of the other page'.repeat(50));
  const { files } = initialJavaScript(dist, 'ticket_sidebar');
  expect(files.map(({ name }) => name)).toEqual(['language-de.js']);
});

test('follows the chunks that the page in the background can load', () => {
  const scripts = {
    'background.js': 'n.e("checks");n.e("sdk")',
    'checks.js':
      'Promise.all([n.e("html"),n.e("checks")]);n.e("language-de");n.e("notices-language-de")',
    'html.js': 'html',
    'sdk.js': 'only outside Zendesk',
    'language-de.js': 'texts of the pages',
    'notices-language-de.js': 'the texts of notices',
    'notices-language-en.js': 'texts',
    'mail.js': 'of another page',
  };
  for (const [name, script] of Object.entries(scripts))
    writeFileSync(join(dist, 'assets', name), script);
  writeFileSync(join(dist, 'assets/background.html'), '<script src="background.js"></script>');
  const { files, brotliBytes } = backgroundJavaScript(dist);
  expect(files.map(({ name }) => name)).toEqual([
    'background.js',
    'checks.js',
    'html.js',
    'notices-language-de.js',
  ]);
  expect(brotliBytes).toBe(files.reduce((sum, file) => sum + file.brotliBytes, 0));
  expect(initialJavaScript(dist, 'background').files.map(({ name }) => name)).toEqual([
    'background.js',
  ]);
});

test('finds addresses in any quotes, but not those of other hosts', () => {
  const html = `<script src="a.js"></script><script defer src='b.js'></script>
    <SCRIPT async src=c.js></SCRIPT><script src="https://example.com/sdk.js"></script>`;
  expect(scriptAddresses(html)).toEqual(['a.js', 'b.js', 'c.js']);
});

test('throws if a script is missing', () => {
  const page = '<script src="gone.js"></script>';
  writeFileSync(join(dist, 'assets/ticket_sidebar.html'), page);
  expect(() => initialJavaScript(dist, 'ticket_sidebar')).toThrow(/gone\.js/);
});
