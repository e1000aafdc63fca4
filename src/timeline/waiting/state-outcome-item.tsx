import { StateOutcomeAt } from '../state-outcome-at.tsx';
import { OutcomeItem } from './turn-outcome.tsx';

/** What became of marking a conversation as done, in the place of its row. */
export function StateOutcomeItem({ id }: { readonly id: string }) {
  return (
    <OutcomeItem data-turn-outcome={id}>
      <StateOutcomeAt conversationId={id} place="strip" />
    </OutcomeItem>
  );
}
