import type { Role } from '../account/request.ts';
import type { FrameSandbox } from '../host/frame.ts';
import type { Policy } from '../server/content-security-policy.ts';
import { ROLE_NAMES } from './roles.ts';

export type ColorScheme = 'light' | 'dark';

/** The parameters in the address of the workspace. */
export interface Settings {
  scenario: string;
  /** The ticket to open, or null for the scenario's first. */
  ticket: number | null;
  location: string;
  /** The section of the app's page in the navigation bar that is opened, such as `account`; none if empty. */
  section: string;
  /** Whether the app's background page runs, or null if the scenario decides. */
  background: boolean | null;
  theme: ColorScheme;
  /** As in `en-us` or `de`. */
  locale: string;
  role: Role;
  /** The width of the sidebar, in CSS pixels. */
  width: number;
  frameSandbox: FrameSandbox;
  csp: Policy;
  /** When the account's clock starts: an ISO date, milliseconds, or empty for now. */
  now: string;
  headers: 'hidden' | 'readable';
  /** The messages that the host never answers: `get`, `set`, `invoke`, `request`. */
  silent: string[];
  /** How long the host takes to answer: `handshake`, `get`, `set`, `invoke`, each with milliseconds, such as `get:7000`. */
  delay: string[];
  /** The time between two answers to `get`, in milliseconds, as with many apps; 0 for none. */
  queue: number;
  /** Where frames have the parameters of the host. */
  parameters: 'query' | 'hash';
  /** `ask` leaves the color scheme out of the frames' addresses. */
  colorScheme: 'address' | 'ask';
  /** An IANA name. */
  timeZone: string;
  /** Settings of the app by their names in the manifest, such as `schedule:none`. */
  appSettings: string[];
}

/** The defaults that depend on the scenario. */
export type ScenarioDefaults = Partial<Pick<Settings, 'location' | 'section'>>;

/** The default settings. `timeZone` is that of the browser. */
export function defaultSettings(
  timeZone: string,
  { location = 'ticket_sidebar', section = '' }: ScenarioDefaults = {},
): Settings {
  return {
    scenario: 'default',
    ticket: null,
    location,
    section,
    background: null,
    theme: 'light',
    locale: 'en-us',
    role: 'agent',
    width: 320,
    frameSandbox: 'zendesk',
    csp: 'none',
    now: '',
    headers: 'hidden',
    silent: [],
    delay: [],
    queue: 0,
    parameters: 'query',
    colorScheme: 'address',
    timeZone,
    appSettings: [],
  };
}

/** Parses the query of the address. Invalid values count as missing. */
export function settingsFrom(
  search: string,
  timeZone: string,
  ofScenario: ScenarioDefaults = {},
): Settings {
  const query = new URLSearchParams(search);
  const defaults = defaultSettings(timeZone, ofScenario);
  const background = oneOf(query.get('background'), ['on', 'off']);
  return {
    scenario: query.get('scenario') ?? defaults.scenario,
    ticket: wholeNumber(query.get('ticket')) ?? defaults.ticket,
    location: query.get('location') ?? defaults.location,
    section: query.get('section') ?? defaults.section,
    background: background === undefined ? null : background === 'on',
    theme: oneOf(query.get('theme'), ['light', 'dark']) ?? defaults.theme,
    locale: query.get('locale') ?? defaults.locale,
    role: oneOf(query.get('role'), [...ROLE_NAMES.keys()]) ?? defaults.role,
    width: wholeNumber(query.get('width')) ?? defaults.width,
    frameSandbox:
      oneOf(query.get('frameSandbox'), ['zendesk', 'strict', 'none']) ?? defaults.frameSandbox,
    csp: oneOf(query.get('csp'), ['none', 'styles', 'trusted-types', 'strict']) ?? defaults.csp,
    now: query.get('now') ?? defaults.now,
    headers: oneOf(query.get('headers'), ['hidden', 'readable']) ?? defaults.headers,
    silent: listOf(query.get('silent')),
    delay: listOf(query.get('delay')),
    queue: wholeNumber(query.get('queue')) ?? defaults.queue,
    parameters: oneOf(query.get('parameters'), ['query', 'hash']) ?? defaults.parameters,
    colorScheme: oneOf(query.get('colorScheme'), ['address', 'ask']) ?? defaults.colorScheme,
    timeZone: query.get('timeZone') ?? defaults.timeZone,
    appSettings: listOf(query.get('appSettings')),
  };
}

/** Formats settings as an address, from the slash on, without default values. */
export function addressOf(
  settings: Settings,
  timeZone: string,
  ofScenario: ScenarioDefaults = {},
): string {
  const defaults = new Map(
    Object.entries(defaultSettings(timeZone, ofScenario)).map(([key, value]) => [
      key,
      textOf(value),
    ]),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(settings)) {
    if (value !== null && textOf(value) !== defaults.get(key)) query.set(key, textOf(value));
  }
  return query.size === 0 ? '/' : `/?${query}`;
}

/** Parses settings of the app, such as `business_from:09:00`. */
export function appSettingsIn({
  appSettings,
}: Pick<Settings, 'appSettings'>): Record<string, string> {
  return Object.fromEntries(
    appSettings.map((one) => {
      const [name = '', ...value] = one.split(':');
      return [name, value.join(':')];
    }),
  );
}

/** Formats a locale as in Zendesk's `currentUser.locale`: `en-us` becomes `en-US`. */
export function canonicalLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return locale;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}

function oneOf<Option extends string>(
  value: string | null,
  options: readonly Option[],
): Option | undefined {
  return options.find((option) => option === value);
}

function listOf(value: string | null): string[] {
  return (value ?? '').split(',').filter((word) => word !== '');
}

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
