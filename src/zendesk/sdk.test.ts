// @vitest-environment happy-dom
import bundledSdk from 'zendesk_app_framework_sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSdk, type ZafSdk } from './sdk.ts';

const OFFICIAL: ZafSdk = { init: () => false };

let scripts: HTMLScriptElement[] = [];

/** Scripts are recorded but not loaded. Tests fire their events. */
beforeEach(() => {
  scripts = [];
  vi.useFakeTimers();
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    scripts.push(...(nodes as HTMLScriptElement[]));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  delete window.ZAFClient;
});

describe('in a Zendesk page', () => {
  it('loads the official script and uses the SDK that it defines', async () => {
    const loading = loadSdk('https://acme.zendesk.com');
    expect(scripts.map(({ src }) => src)).toEqual([
      'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
    ]);
    window.ZAFClient = OFFICIAL;
    scripts[0]?.dispatchEvent(new Event('load'));
    await expect(loading).resolves.toBe(OFFICIAL);
  });

  it('sets no integrity, because the script changes', () => {
    void loadSdk('https://acme.zendesk.com');
    expect(scripts[0]?.integrity ?? '').toBe('');
    expect(scripts[0]?.hasAttribute('integrity')).toBe(false);
  });

  it('uses the bundled package if the script fails', async () => {
    const loading = loadSdk('https://acme.zendesk.com');
    scripts[0]?.dispatchEvent(new Event('error'));
    await expect(loading).resolves.toBe(bundledSdk);
  });

  it('uses the bundled package if the script defines nothing', async () => {
    const loading = loadSdk('https://acme.zendesk.com');
    scripts[0]?.dispatchEvent(new Event('load'));
    await expect(loading).resolves.toBe(bundledSdk);
  });

  it('uses the bundled package after 8 seconds without the script', async () => {
    const loaded = vi.fn<(sdk: ZafSdk) => void>();
    const loading = loadSdk('https://acme.zendesk.com').then(loaded);
    await vi.advanceTimersByTimeAsync(7999);
    expect(loaded).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await loading;
    expect(loaded.mock.calls).toEqual([[bundledSdk]]);
  });
});

describe('in any other page', () => {
  it.each([
    'http://localhost:4600',
    'http://acme.zendesk.com',
    'https://zendesk.com.example',
    'https://notzendesk.com',
    'https://acme.zendesk.com.evil.example',
    'null:',
  ])('%s uses the bundled package and loads no script', async (origin) => {
    window.ZAFClient = OFFICIAL;
    await expect(loadSdk(origin)).resolves.toBe(bundledSdk);
    expect(scripts).toEqual([]);
  });
});
