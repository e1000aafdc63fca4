import { describe, expect, test } from 'vitest';
import type { Machine } from './chromium-candidates.ts';
import { ChromiumNotFound, chooseChromium } from './chromium-candidates.ts';

const PLAYWRIGHT = '/home/agent/.cache/ms-playwright/chromium/chrome';

function machine(files: string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    playwrightPath: PLAYWRIGHT,
    ...rest,
  };
}

describe('choosing a Chromium', () => {
  test('prefers CHROMIUM_PATH', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    const found = chooseChromium(machine(['/opt/mine', '/usr/bin/chromium', PLAYWRIGHT], { env }));
    expect(found).toBe('/opt/mine');
  });

  test('throws if CHROMIUM_PATH does not exist', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/gone' };
    const choose = () => chooseChromium(machine(['/usr/bin/chromium'], { env }));
    expect(choose).toThrow(ChromiumNotFound);
    expect(choose).toThrow(/\/opt\/gone.*unset it/);
  });

  test('treats an empty CHROMIUM_PATH as unset', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '' };
    expect(chooseChromium(machine(['/usr/bin/chromium'], { env }))).toBe('/usr/bin/chromium');
  });

  test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])(
    'finds %s on the PATH',
    (name) => {
      expect(chooseChromium(machine([`/usr/bin/${name}`]))).toBe(`/usr/bin/${name}`);
    },
  );

  test('prefers earlier folders of the PATH', () => {
    const files = ['/usr/bin/chromium', '/usr/local/bin/google-chrome'];
    expect(chooseChromium(machine(files))).toBe('/usr/local/bin/google-chrome');
  });

  test("falls back to Playwright's own Chromium if it was downloaded", () => {
    expect(chooseChromium(machine([PLAYWRIGHT]))).toBe(PLAYWRIGHT);
    expect(chooseChromium(machine([]))).toBeUndefined();
  });

  test('searches the applications of macOS, also those of the user', () => {
    const own = '/Users/maria/Applications/Chromium.app/Contents/MacOS/Chromium';
    const mac = { platform: 'darwin', env: { HOME: '/Users/maria' } } as const;
    expect(chooseChromium(machine([own], mac))).toBe(own);
  });

  test('searches the program folders of Windows', () => {
    const chrome = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`;
    const windows = {
      platform: 'win32',
      env: { PROGRAMFILES: String.raw`C:\Program Files` },
    } as const;
    expect(chooseChromium(machine([chrome], windows))).toBe(chrome);
  });
});
