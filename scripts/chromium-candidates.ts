import { posix, win32 } from 'node:path';

/** The properties of the machine that determine where a browser may be. Passed in so that tests cover every platform. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a file exists. */
  exists: (path: string) => boolean;
  /** The path of Playwright's own Chromium, downloaded or not. */
  playwrightPath: string;
}

export class ChromiumNotFound extends Error {
  override name = 'ChromiumNotFound';
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MAC_APPS = ['Google Chrome', 'Chromium'];

/**
 * Returns the path of the Chromium to use, or undefined if there is none.
 *
 * @throws ChromiumNotFound if `CHROMIUM_PATH` is set but does not exist, rather than testing with another browser
 */
export function chooseChromium(machine: Machine): string | undefined {
  const wanted = machine.env['CHROMIUM_PATH'];
  if (wanted) {
    if (machine.exists(wanted)) return wanted;
    throw new ChromiumNotFound(
      `CHROMIUM_PATH is set to ${wanted}, but there is no file of that name. Correct it, or unset it to let a browser be found.`,
    );
  }
  return [...candidates(machine), machine.playwrightPath].find(
    (path) => path !== '' && machine.exists(path),
  );
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        win32.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  const onPath = (env['PATH'] ?? '')
    .split(':')
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  return [
    ...applications.flatMap((folder) =>
      MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    ),
    ...onPath,
  ];
}
