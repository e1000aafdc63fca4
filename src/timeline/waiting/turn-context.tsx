import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Roles } from '../../turns/sides.ts';
import type { WaitRules } from '../../turns/waiting.ts';

/** What is needed besides the events to decide whose turn it is and whether the wait is long. */
export interface TurnRules {
  /** `loading`: the code that fetches the roles is loading; `failed`: it could not be loaded. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly roles: Roles;
  /** True once the roles were requested, whether or not all of them came. */
  readonly areRolesLoaded: boolean;
  /** Null while it is not known how waits are measured. */
  readonly waits: WaitRules | null;
  /** Conversations whose events could not all be loaded, so it is unknown whose turn it is in them. */
  readonly incompleteIds: ReadonlySet<string>;
  /** Identifies agent and installation. Part of the name under which dismissals are stored. */
  readonly storageKey: string;
}

const TurnContext = createContext<TurnRules | null>(null);

/** Provides the turn rules to the components below. */
export const TurnRulesProvider = TurnContext.Provider;

/** The turn rules of the page; null on a page that does not show whose turn it is. */
export function useTurnRules(): TurnRules | null {
  return useContext(TurnContext);
}
