import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { withDismissal, withoutDismissal } from '../../turns/dismissals.ts';
import type { WaitingGroups } from '../../turns/waiting-groups.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { useEventBrowser } from '../browser-context.tsx';
import type { TurnGroup } from '../view-options.ts';
import { nextMondayMorning, tomorrowMorning } from './snooze-times.ts';
import type { TurnAction } from './turn-menu.tsx';
import type { StoredDismissals } from './use-dismissals.ts';

/** What an agent can do with a waiting conversation. */
export interface TurnActions {
  /** Folds a group, or unfolds it. */
  readonly toggle: (group: TurnGroup) => void;
  /** Opens the first unanswered message. */
  readonly open: (waiting: Waiting) => void;
  readonly choose: (waiting: Waiting, action: TurnAction) => void;
  /** Ends the dismissal of a conversation. */
  readonly moveBack: (waiting: Waiting) => void;
}

/** The outcome of the last action. */
interface Outcome {
  readonly text: string;
  /** ID of the conversation that `undo` moves back. */
  readonly undoes: string;
  /** Null if there is nothing to undo. */
  readonly undo: (() => void) | null;
}

/** The last change of a dismissal. */
interface LastChange {
  readonly conversationId: string;
  /** True if the conversation was set aside, false if it was moved back. */
  readonly isSetAside: boolean;
  readonly text: string;
}

/**
 * The actions of the waiting strip.
 *
 * @param groups what the strip shows
 * @param update changes the stored dismissals
 * @returns the actions, and the outcome of the last one; null if there was none, or if it no longer holds
 */
export function useTurnActions(
  groups: WaitingGroups,
  update: StoredDismissals['update'],
): { readonly actions: TurnActions; readonly outcome: Outcome | null } {
  const { t, formats } = useI18n();
  const { nowMs, result, isSplit, dispatch } = useEventBrowser();
  const [last, setLast] = useState<LastChange | null>(null);

  function nameOf({ conversation }: Waiting): string {
    return isolate(conversationName(conversation, t));
  }

  function setAside(waiting: Waiting, untilMs: number | null): void {
    const { id } = waiting.conversation;
    const subject = nameOf(waiting);
    update((latest) => withDismissal(latest, id, waiting.turn, untilMs, nowMs));
    const text =
      untilMs === null
        ? t('waiting.dismissed', { subject })
        : t('waiting.snoozed', { subject, day: formats.day(untilMs, nowMs) });
    setLast({ conversationId: id, isSetAside: true, text });
  }

  const actions: TurnActions = {
    toggle(group) {
      setLast(null);
      dispatch({ type: 'turn-group-toggled', group });
    },

    open({ turn }) {
      setLast(null);
      const event = turn.unanswered;
      const isShown = result.shown.some(({ key }) => key === event.key);
      const place = isShown ? (isSplit ? 'pane' : 'row') : 'outside';
      dispatch({ type: 'event-revealed', event, place });
    },

    choose(waiting, action) {
      switch (action) {
        case 'narrow':
          setLast(null);
          return dispatch({ type: 'conversation-narrowed', id: waiting.conversation.id });
        case 'no-reply-needed':
          return setAside(waiting, null);
        case 'snooze-tomorrow':
          return setAside(waiting, tomorrowMorning(nowMs, formats.timeZone));
        case 'snooze-next-week':
          return setAside(waiting, nextMondayMorning(nowMs, formats.timeZone));
      }
    },

    moveBack(waiting) {
      const { id } = waiting.conversation;
      update((latest) => withoutDismissal(latest, id));
      const text = t('waiting.moved_back', { subject: nameOf(waiting) });
      setLast({ conversationId: id, isSetAside: false, text });
    },
  };

  return { actions, outcome: outcomeOf(last) };

  function outcomeOf(change: LastChange | null): Outcome | null {
    if (!change) return null;
    const { conversationId, isSetAside, text } = change;
    const holds = groups.setAside.some(({ waiting }) => waiting.conversation.id === conversationId);
    // Another page moved it back, or its next message has come.
    if (holds !== isSetAside) return null;
    if (!isSetAside) return { text, undoes: conversationId, undo: null };
    return {
      text,
      undoes: conversationId,
      undo() {
        update((latest) => withoutDismissal(latest, conversationId));
        setLast(null);
      },
    };
  }
}
