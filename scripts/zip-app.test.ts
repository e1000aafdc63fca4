import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { zipApp } from './zip-app.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const FILES = new Map([
  ['translations/en.json', text('{}')],
  ['manifest.json', text('{"version":"1.2.3"}')],
  ['assets/z.js', text('z();'.repeat(100))],
  ['assets/Ä.png', Uint8Array.of(0x89, 0x50, 0xff)],
]);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the zip of an app', () => {
  test('contains exactly the files, sorted', () => {
    const entries = unzipSync(zipApp(FILES));
    expect(Object.keys(entries)).toEqual([
      'assets/z.js',
      'assets/Ä.png',
      'manifest.json',
      'translations/en.json',
    ]);
    for (const [path, content] of FILES) expect(entries[path]).toEqual(content);
  });

  test('does not depend on the order of the files', () => {
    expect(zipApp(new Map([...FILES].reverse()))).toEqual(zipApp(FILES));
  });

  test('does not depend on the time and the time zone', () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
    const first = zipApp(FILES);
    vi.setSystemTime(new Date('2031-07-15T12:34:56Z'));
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(zipApp(FILES)).toEqual(first);
  });

  test('has no folder entries', () => {
    const names = Object.keys(unzipSync(zipApp(FILES)));
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
  });
});
