import { type StatePlace, useConversationActions } from './conversation-actions.tsx';

export interface StateOutcomeAtProps {
  readonly conversationId: string | null;
  readonly place: StatePlace;
}

/** What became of the last change of a conversation's state, if the agent pressed here. */
export function StateOutcomeAt({ conversationId, place }: StateOutcomeAtProps) {
  const actions = useConversationActions();
  if (!actions || conversationId === null) return null;
  if (actions.stateOutcomes.get(conversationId)?.place !== place) return null;
  return <>{actions.renderStateOutcome(conversationId)}</>;
}
