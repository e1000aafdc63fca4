import { createContext } from 'preact';
import type { FailedEvents } from '../../ticket/ticket-state.ts';
import type { Roles } from '../../turns/sides.ts';
import type { AgeLimits } from '../../turns/waiting.ts';

/** What decides, besides the events, whose turn it is and how old that is. */
export interface TurnRules {
  readonly roles: Roles;
  readonly ageLimits: AgeLimits;
}

/** Null until it is known; `not-loaded` where the code did not come. */
export const TurnRulesContext = createContext<TurnRules | 'not-loaded' | null>(null);

/** Conversations of which not all events could be read: nobody can say whose turn it is in them. */
export const UnreadContext = createContext<readonly FailedEvents[]>([]);
