import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createFormats } from '../i18n/formats.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import type { Translator } from '../i18n/translator.ts';
import { type Agent, storageKeyOf } from '../zendesk/agent.ts';

/** The agent who uses the page. */
export interface CurrentAgent {
  /** User id; empty if it is unknown. */
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  /** BCP 47 tag. */
  readonly locale: string;
  /** False too if the host does not say which role the agent has. */
  readonly isAdmin: boolean;
  readonly i18n: I18n;
  /** Identifies agent and installation. Part of the keys of stored data. */
  readonly storageKey: string;
  /** True while the host has not answered who the agent is, and the browser's language is used. */
  readonly isProvisional?: boolean;
}

/**
 * Loads the agent's language.
 *
 * @param installation identifies account and installation; empty outside Zendesk
 * @param load loads the translations of a locale
 * @throws if no language can be loaded
 */
export async function loadCurrentAgent(
  { id, name, email, locale, timeZone, isAdmin }: Agent,
  installation: string,
  load: (locale: string) => Promise<Translator>,
): Promise<CurrentAgent> {
  const t = await load(locale);
  return {
    id,
    name,
    email,
    locale,
    isAdmin,
    i18n: { t, formats: createFormats(locale, timeZone) },
    storageKey: storageKeyOf(installation, id),
  };
}

const AgentContext = createContext<CurrentAgent | null>(null);

/** Provides the current agent to the components below. */
export const CurrentAgentProvider = AgentContext.Provider;

/**
 * The agent who uses the page.
 *
 * @throws {Error} outside a `CurrentAgentProvider`
 */
export function useCurrentAgent(): CurrentAgent {
  const agent = useContext(AgentContext);
  if (agent === null) throw new Error('useCurrentAgent needs a CurrentAgentProvider above it');
  return agent;
}
