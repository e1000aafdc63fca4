import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The app's id in the sandbox. The addresses of its files start with it. */
export const APP_ID = 4600;

/** What the workspace needs to know about the app. */
export interface InstalledApp {
  appId: number;
  version: string;
  /** The page of each location, relative to the app's root, such as `assets/ticket_sidebar.html`. */
  locations: Record<string, string>;
  /** The default values of the manifest's parameters, by name. */
  settings: Record<string, unknown>;
  /** In the agent's language. */
  name: string;
  /** The icon in the navigation bar, or null if it has no symbols, as Zendesk wants them for icons that change. */
  icon: SymbolIcon | null;
}

/** An SVG image that consists of symbols, of which one is shown at a time. */
export interface SymbolIcon {
  svg: string;
  /** Their ids; one is `default`. */
  symbols: string[];
}

interface Manifest {
  version?: string;
  location?: { support?: Record<string, string | { url: string }> };
  parameters?: { name: string; default?: unknown }[];
}

/** Reads the manifest, and the app's name in the language `locale`. Falls back from `xx-yy` to `xx` to `en`. */
export async function installedApp(dist: string, locale: string): Promise<InstalledApp> {
  const manifest = (await jsonFile(join(dist, 'manifest.json'))) as Manifest;
  const pages = Object.entries(manifest.location?.support ?? {});
  return {
    appId: APP_ID,
    version: manifest.version ?? '0.0.0',
    locations: Object.fromEntries(
      pages.map(([name, page]) => [name, typeof page === 'string' ? page : page.url]),
    ),
    settings: Object.fromEntries(
      (manifest.parameters ?? []).map((one) => [one.name, one.default ?? null]),
    ),
    name: await appName(dist, locale),
    icon: await symbolIcon(join(dist, 'assets/icon_nav_bar.svg')),
  };
}

async function symbolIcon(path: string): Promise<SymbolIcon | null> {
  const svg = await readFile(path, 'utf8').catch(() => '');
  const tags = svg.match(/<symbol\b[^>]*>/g) ?? [];
  const symbols = tags
    .filter((tag) => /\sviewBox="0 0 18 18"/.test(tag))
    .flatMap((tag) => /\sid="([^"]+)"/.exec(tag)?.[1] ?? []);
  return symbols.includes('default') ? { svg, symbols } : null;
}

async function appName(dist: string, locale: string): Promise<string> {
  const [language = 'en'] = locale.split('-');
  for (const name of [locale.toLowerCase(), language.toLowerCase(), 'en']) {
    if (!/^[a-z]{2,3}(-\w{2,3})?$/.test(name)) continue;
    try {
      const translation = (await jsonFile(join(dist, 'translations', `${name}.json`))) as {
        app?: { name?: string | { value?: string } };
      };
      const title = translation.app?.name;
      if (typeof title === 'string') return title;
      if (typeof title?.value === 'string') return title.value;
    } catch {
      // There is no such translation: try the next one.
    }
  }
  return 'App';
}

async function jsonFile(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
