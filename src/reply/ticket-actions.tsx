import type { ReactNode } from 'preact/compat';
import type { ConversationActions } from '../timeline/conversation-actions.tsx';
import { AnsweredLine } from './answered-line.tsx';
import type { Draft } from './draft.ts';
import { Composer, LostDraftNotices } from './lazy.ts';
import { lostDraftsIn } from './lost-drafts.ts';
import type { Self } from './mail-people.ts';
import { newDraft } from './new-draft.ts';
import type { ReplyApi } from './reply-api.ts';
import type { ReplyAuthor } from './reply-author.ts';
import type { ReplyController } from './reply-controller.ts';
import { type ReplyState, type ReplyStore, unsentDraftsOf } from './reply-state.ts';
import type { ShownTicket } from './shown-ticket.ts';
import type { StateChangeController } from './state-change-controller.ts';
import { StateOutcomeAnnouncement, StateOutcomeLine } from './state-outcome.tsx';
import { UnknownTarget } from './unknown-target.tsx';
import { UnsentNotice } from './unsent-notice.tsx';

export interface TicketActionsOptions {
  readonly store: ReplyStore;
  readonly controller: ReplyController;
  readonly stateChanges: StateChangeController;
  readonly author: ReplyAuthor & Self;
  readonly fetchTicketStatus: ReplyApi['fetchTicketStatus'];
}

/** What the agent can do in the conversations of a ticket, and what the page shows of that in the list, strip, and thread. */
export function createTicketActions({
  store,
  controller,
  stateChanges,
  author,
  fetchTicketStatus,
}: TicketActionsOptions): (ticket: ShownTicket) => ConversationActions {
  /** What had the focus when the agent opened the composer. */
  let opener: Element | null = null;

  return function actionsIn(ticket) {
    const { pending, state, ticketId } = ticket;
    const { replies } = state;
    function composerOf(conversationId: string): ReactNode {
      if (replies.openId !== conversationId) return null;
      return (
        <Composer
          key={conversationId}
          conversationId={conversationId}
          store={store}
          controller={controller}
          ticket={ticket}
          author={author}
          opener={opener}
          fetchTicketStatus={fetchTicketStatus}
        />
      );
    }
    const unknownTarget = () => (
      <UnknownTarget onDismiss={() => store.dispatch({ type: 'target-unknown-dismissed' })} />
    );
    const answeredLine = () => (
      <AnsweredLine onDismiss={() => store.dispatch({ type: 'answered-dismissed' })} />
    );
    return {
      onReply(event, kind) {
        const draft = newDraft(event, kind, ticket, author);
        const focused = document.activeElement;
        if (!focused?.closest('[data-composer]')) opener = focused;
        if (draft) store.dispatch({ type: 'composer-opened', draft });
        else {
          const place = { conversationId: event.conversationId ?? '', eventKey: event.key };
          store.dispatch({ type: 'target-unknown', place });
        }
      },
      onStateChange(conversation, next, place) {
        void stateChanges.change({ ...conversation, ticketId }, next, place);
      },
      changing: state.stateChanges.changing,
      stateOutcomes: state.stateChanges.outcomes,
      answeredKey: replies.drafts.get(replies.openId ?? '')?.eventKey ?? null,
      renderComposer({ key, conversationId }) {
        if (replies.unanswerable?.eventKey === key) return unknownTarget();
        const draft = replies.drafts.get(conversationId ?? '');
        if (draft?.eventKey === key) return composerOf(draft.conversationId);
        return replies.answered?.eventKey === key ? answeredLine() : null;
      },
      renderThreadComposer(id) {
        if (id === null) return null;
        if (replies.unanswerable?.conversationId === id) return unknownTarget();
        return composerOf(id) ?? (replies.answered?.conversationId === id ? answeredLine() : null);
      },
      renderStateOutcome(id) {
        const outcome = id === null ? undefined : state.stateChanges.outcomes.get(id);
        const { changing } = state.stateChanges;
        if (!outcome) return null;
        return <StateOutcomeLine outcome={outcome} changing={changing} controller={stateChanges} />;
      },
      renderNotices(isListComplete) {
        const lost = isListComplete ? lostDraftsIn(ticket) : [];
        const onDiscard = ({ conversationId }: Draft) =>
          store.dispatch({ type: 'draft-discarded', conversationId });
        const onDismiss = ({ conversationId }: Draft) =>
          store.dispatch({ type: 'unsent-dismissed', conversationId });
        const { outcomes, changing } = state.stateChanges;
        const noticed = [...outcomes.values()].filter(({ place }) => place === 'notice');
        return (
          <>
            {noticed.map((outcome) => (
              <StateOutcomeLine
                key={outcome.conversation.id}
                outcome={outcome}
                changing={changing}
                controller={stateChanges}
              />
            ))}
            {unsentDraftsOf(replies, ticketId).map((draft) => (
              <UnsentNotice key={draft.sendKey} draft={draft} onDismiss={() => onDismiss(draft)} />
            ))}
            {lost.length > 0 && <LostDraftNotices drafts={lost} onDiscard={onDiscard} />}
          </>
        );
      },
      renderAnnouncement: () => <StateOutcomeAnnouncement changes={state.stateChanges} />,
      draftPlaces: draftPlacesIn(replies),
      pending,
    };
  };
}

/** Untouched drafts are nothing that the agent would miss. */
function draftPlacesIn({ drafts }: ReplyState): ReadonlyMap<string, string> {
  const touched = [...drafts.values()].filter(({ isTouched }) => isTouched);
  return new Map(touched.map(({ conversationId, eventKey }) => [conversationId, eventKey]));
}
