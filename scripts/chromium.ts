import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ChromiumNotFound, chooseChromium } from './chromium-candidates.ts';

/**
 * Features of Chromium that tests go without. The switch replaces Playwright's own, of which it has what these tests need.
 */
const DISABLED_FEATURES = [
  // Pages of the browser's own address bar, two for each new window: a quarter of the processor time of the browser tests.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // A process in reserve for each new site, which no test ever uses, and a guess at the language of each page.
  'SpareRendererForSitePerProcess',
  'Translate',
  // Of Playwright: the app's pages share their storage, nothing but the page talks to the network, and paints are not held.
  'ThirdPartyStoragePartitioning',
  'PaintHolding',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'DestroyProfileOnBrowserClose',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Playwright's launch options for the Chromium of this machine. */
export function chromiumLaunchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  // Chromium refuses to sandbox itself for root, which is whom most containers run as.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    ...(executablePath ? { executablePath } : {}),
    // Nothing but the page under test talks to the network.
    args: [
      ...asRoot,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      // Without a graphics card, a process would imitate one. Painting directly takes less time.
      '--disable-gpu',
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
    ],
  };
}

/** Finds a Chromium on this machine. Installs nothing. */
export function findChromium(): string | undefined {
  return chooseChromium({
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightPath: chromium.executablePath(),
  });
}

/**
 * Finds a Chromium on this machine. If there is none, installs Playwright's, or else Debian's.
 *
 * @throws ChromiumNotFound with instructions for the user
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;

  console.log('No Chromium or Chrome found. Downloading the one that belongs to Playwright …');
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('The download did not work. Installing the chromium package of Debian …');
    if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium']);
    const installed = findChromium();
    if (installed) return installed;
  }

  throw new ChromiumNotFound(
    'No Chromium was found, and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to the program, then run this again.',
  );
}

function run(command: string, args: string[]): boolean {
  // On Windows, npx is a batch file, which needs a shell.
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
}
