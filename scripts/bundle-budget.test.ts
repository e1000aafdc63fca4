import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brotliSize, initialJavaScript, scriptAddresses } from './bundle-budget.js';

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
