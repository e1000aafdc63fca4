import type { Cage } from '../host/frame.ts';

export type ColorScheme = 'light' | 'dark';

/** What the address of the workspace says. */
export interface Settings {
  scenario: string;
  /** The tab to open first; null is the scenario's first. */
  ticket: number | null;
  location: string;
  theme: ColorScheme;
  /** As in `en-us` or `de`. */
  locale: string;
  role: 'agent' | 'admin';
  /** Of the sidebar, in CSS pixels. */
  width: number;
  cage: Cage;
  /** When the world begins, as the address has it; empty is now. */
  now: string;
  headers: 'hidden' | 'readable';
  /** `get`, `set`, `invoke`, `request`: what is never answered. */
  silent: string[];
  /** An IANA name. */
  timeZone: string;
}

/** What holds where the address is silent. `timeZone` is the browser's own. */
export function defaultSettings(timeZone: string): Settings {
  return {
    scenario: 'default',
    ticket: null,
    location: 'ticket_sidebar',
    theme: 'light',
    locale: 'en-us',
    role: 'agent',
    width: 320,
    cage: 'zendesk',
    now: '',
    headers: 'hidden',
    silent: [],
    timeZone,
  };
}

/** Reads the query of the address; a value that does not fit counts as not said. */
export function settingsFrom(search: string, timeZone: string): Settings {
  const query = new URLSearchParams(search);
  const usual = defaultSettings(timeZone);
  return {
    scenario: query.get('scenario') ?? usual.scenario,
    ticket: whole(query.get('ticket')) ?? usual.ticket,
    location: query.get('location') ?? usual.location,
    theme: oneOf(query.get('theme'), ['light', 'dark']) ?? usual.theme,
    locale: query.get('locale') ?? usual.locale,
    role: oneOf(query.get('role'), ['agent', 'admin']) ?? usual.role,
    width: whole(query.get('width')) ?? usual.width,
    cage: oneOf(query.get('cage'), ['zendesk', 'strict', 'open']) ?? usual.cage,
    now: query.get('now') ?? usual.now,
    headers: oneOf(query.get('headers'), ['hidden', 'readable']) ?? usual.headers,
    silent: (query.get('silent') ?? '').split(',').filter((word) => word !== ''),
    timeZone: query.get('timeZone') ?? usual.timeZone,
  };
}

/** The address, from the slash on, that says `settings`; what is usual goes unsaid. */
export function addressOf(settings: Settings, timeZone: string): string {
  const usual = new Map(
    Object.entries(defaultSettings(timeZone)).map(([key, value]) => [key, String(value)]),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(settings)) {
    if (value !== null && String(value) !== usual.get(key)) query.set(key, String(value));
  }
  return query.size === 0 ? '/' : `/?${query}`;
}

/** The language as Zendesk writes it in `currentUser.locale`: `en-us` becomes `en-US`. */
export function canonicalLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return locale;
  }
}

function oneOf<Word extends string>(
  value: string | null,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === value);
}

function whole(value: string | null): number | undefined {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
