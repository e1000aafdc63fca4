import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Roles } from '../../turns/sides.ts';
import type { AgeLimits } from '../../turns/waiting.ts';

/** What decides, besides the events, whose turn it is and how old that is. */
export interface TurnRules {
  /** `loading`: more may be known soon; `failed`: the code that asks for roles could not load. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly roles: Roles;
  readonly ageLimits: AgeLimits;
  /** Conversations whose events could not all be loaded: whose turn it is in them is unknown. */
  readonly incompleteIds: ReadonlySet<string>;
}

const TurnContext = createContext<TurnRules | null>(null);

/** Gives the components below what decides whose turn it is. */
export const TurnRulesProvider = TurnContext.Provider;

/** Null on a page that does not tell whose turn it is. */
export function useTurnRules(): TurnRules | null {
  return useContext(TurnContext);
}
