import type { Host } from './host.ts';

/** The person who looks at the page. */
export interface Agent {
  /** User id; empty where the host does not tell. */
  readonly id: string;
  /** Language of the agent's interface, as a BCP 47 tag. */
  readonly locale: string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
}

/**
 * Reads who the agent is. Where the host does not answer, the browser's own language and time zone stand in: neither
 * is worth an empty page.
 */
export async function readAgent(host: Host): Promise<Agent> {
  const paths = ['currentUser.id', 'currentUser.locale', 'currentUser.timeZone.ianaName'] as const;
  const values: Readonly<Record<string, unknown>> = await host.get(...paths).catch(() => ({}));
  const [id, locale, timeZone] = paths.map((path) => values[path]);
  const fallback = browserAgent();
  return {
    id: typeof id === 'number' || typeof id === 'string' ? String(id) : fallback.id,
    locale: localeOr(fallback.locale, locale),
    timeZone: timeZoneOr(fallback.timeZone, timeZone),
  };
}

/** What the browser alone tells of the person, for pages that no host answers. */
export function browserAgent(): Agent {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { id: '', locale: navigator.language, timeZone };
}

/** Zendesk writes `pt-br` and `en-US`; what `Intl` refuses must not reach it. */
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
