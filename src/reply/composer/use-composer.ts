import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../../app/use-store.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import type { Draft } from '../draft.ts';
import { racingMessages } from '../races.ts';
import { recipientLimits } from '../recipient-limits.ts';
import type { ReplyProblem } from '../reply-problem.ts';
import { phaseOf, type ReplyPhase } from '../reply-state.ts';
import type { DraftChange } from '../reply-actions.ts';
import type { ComposerProps } from './composer-props.ts';
import { hasVisibleText } from '../visible-text.ts';

/** Why a draft cannot be sent as it is. */
export type Obstacle =
  'no-recipients' | 'unfinished-recipient' | 'no-text' | 'too-many' | 'too-many-outside';

/** The state of a composer, and what the agent can do in it. */
export interface ComposerValue {
  /** Null once the draft is sent or discarded. */
  readonly draft: Draft | null;
  readonly phase: ReplyPhase;
  /** True if the agent can change the draft. */
  readonly isEditing: boolean;
  readonly problem: ReplyProblem | null;
  /** The message that somebody else has sent since the agent began; null if there is none. */
  readonly racing: SideConversationEvent | null;
  readonly isRaced: boolean;
  /** What is known of versions that were sent before this one; null if there are none. */
  readonly earlier: 'arrived' | 'not-found' | null;
  /** Why the last press on Send did nothing; null if it did not, or if the draft has changed since. */
  readonly obstacle: Obstacle | null;
  readonly isStored: boolean;
  /** How often the composer was opened. */
  readonly openCount: number;
  /** The status of the ticket; null if it is unknown. */
  readonly ticketStatus: string | null;
  readonly change: (change: DraftChange) => void;
  /** @param closes marks the conversation as done when the message has arrived */
  readonly send: (closes: boolean) => void;
  /** Sends a message again that was not found, as it was sent before. */
  readonly sendAgain: () => void;
  readonly startVersion: () => void;
  readonly discard: () => void;
  readonly close: () => void;
}

/** Connects a composer with the replies of the page. */
export function useComposer({
  conversationId,
  store,
  controller,
  ticket,
  author,
  fetchTicketStatus,
}: ComposerProps): ComposerValue {
  // Not through the page, which renders later than the agent types.
  const state = useStore(store);
  const [pressed, setPressed] = useState<Draft | null>(null);
  const ticketStatus = useTicketStatus(ticket.ticketId, fetchTicketStatus);
  const draft = state.drafts.get(conversationId) ?? null;
  const problem = state.problems.get(conversationId) ?? null;
  const phase = draft ? phaseOf(state, draft) : 'editing';
  const events = ticket.timeline.eventsByConversation.get(conversationId) ?? [];
  const racing = draft ? racingMessages(events, draft, author.id) : [];
  const isEditing = phase === 'editing';
  const mayBeRaced = isEditing || phase === 'not-found';
  const isRaced = mayBeRaced && (racing.length > 0 || problem?.kind === 'raced');

  return {
    draft,
    phase,
    isEditing,
    problem,
    racing: racing.at(-1) ?? null,
    isRaced,
    earlier: draft && earlierIn(draft),
    obstacle: draft && pressed === draft ? obstacleOf(draft) : null,
    isStored: state.areDraftsStored,
    openCount: state.openCount,
    ticketStatus,
    change(change) {
      store.dispatch({ type: 'draft-changed', conversationId, change, nowMs: Date.now() });
    },
    send(closes) {
      if (!draft) return;
      setPressed(draft);
      if (obstacleOf(draft) !== null) return;
      const answersAnyway = shownRace();
      void controller.send(conversationId, { closes, answersAnyway, again: false });
    },
    sendAgain() {
      if (!draft || draft.sending.phase === 'editing') return;
      const { closes } = draft.sending;
      const answersAnyway = shownRace();
      void controller.send(conversationId, { closes, answersAnyway, again: true });
    },
    startVersion: () => controller.startVersion(conversationId),
    discard: () => store.dispatch({ type: 'draft-discarded', conversationId }),
    close: () => store.dispatch({ type: 'composer-closed' }),
  };

  /** Keys of the messages of somebody else that the agent has been told of. */
  function shownRace(): readonly string[] {
    if (!isRaced) return [];
    const told = problem?.kind === 'raced' ? problem.messageKeys : [];
    return [...new Set([...racing.map(({ key }) => key), ...told])];
  }

  function obstacleOf({ target, text, typedRecipient }: Draft): Obstacle | null {
    if (target.channel === 'email') {
      // The message would go out without somebody whom the agent means to add.
      if (typedRecipient.trim() !== '') return 'unfinished-recipient';
      if (target.people.length === 0) return 'no-recipients';
      const limit = recipientLimits(target.people, ticket.roles);
      if (limit !== null) return limit;
    }
    return hasVisibleText(text) ? null : 'no-text';
  }
}

function earlierIn({ earlier }: Draft): ComposerValue['earlier'] {
  if (earlier.length === 0) return null;
  return earlier.some(({ hasArrived }) => hasArrived) ? 'arrived' : 'not-found';
}

/** The status of a ticket; null until it is known. */
function useTicketStatus(
  ticketId: string,
  fetchTicketStatus: ComposerProps['fetchTicketStatus'],
): string | null {
  const [status, setStatus] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void fetchTicketStatus(ticketId).then((found) => isCurrent && setStatus(found));
    return () => {
      isCurrent = false;
    };
  }, [ticketId, fetchTicketStatus]);
  return status;
}
