import type { Host } from './host.ts';

/** The agent who uses the app. */
export interface Agent {
  /** User ID; empty if the host does not return it. */
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  /** Language of the agent's Zendesk interface, as a BCP 47 tag. */
  readonly locale: string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
  /**
   * True if the host says that the agent is an admin. What an admin may read is up to the account. A custom role is a number,
   * and no admin has one.
   */
  readonly isAdmin: boolean;
}

/**
 * Fetches the current user from the host. Falls back to the browser's language and time zone for values that the host
 * does not return or that are invalid. Waits as long as the host needs; never rejects.
 */
export async function fetchAgent(host: Host): Promise<Agent> {
  const paths = [
    'currentUser.id',
    'currentUser.name',
    'currentUser.email',
    'currentUser.locale',
    'currentUser.timeZone.ianaName',
    'currentUser.role',
  ] as const;
  const values: Readonly<Record<string, unknown>> = await host.get(...paths).catch(() => ({}));
  const [id, name, email, locale, timeZone, role] = paths.map((path) => values[path]);
  const fallback = browserAgent();
  return {
    id: typeof id === 'number' || typeof id === 'string' ? String(id) : fallback.id,
    name: textOrNull(name),
    email: textOrNull(email),
    locale: localeOr(fallback.locale, locale),
    timeZone: timeZoneOr(fallback.timeZone, timeZone),
    isAdmin: role === 'admin',
  };
}

/** Identifies an agent and an installation, in the keys of what the browser stores. */
export function storageKeyOf(installation: string, agentId: string): string {
  return `${installation} ${agentId}`;
}

/** The agent as far as the browser knows, for pages without a host. */
export function browserAgent(): Agent {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { id: '', name: null, email: null, locale: navigator.language, timeZone, isAdmin: false };
}

/** Normalizes the locale: Zendesk sends `pt-br` as well as `en-US`, and `Intl` throws on invalid tags. */
function localeOr(fallback: string, locale: unknown): string {
  try {
    return Intl.getCanonicalLocales(typeof locale === 'string' ? locale : [])[0] ?? fallback;
  } catch {
    return fallback;
  }
}

function timeZoneOr(fallback: string, timeZone: unknown): string {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone: typeof timeZone === 'string' ? timeZone : '',
    }).resolvedOptions().timeZone;
  } catch {
    return fallback;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
