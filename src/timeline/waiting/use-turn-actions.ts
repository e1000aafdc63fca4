import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { withDismissal, withoutDismissal } from '../../turns/dismissals.ts';
import type { WaitingGroups } from '../../turns/waiting-groups.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useConversationActions } from '../conversation-actions.tsx';
import { type StateChange, stateChangeOf } from '../state-change.ts';
import type { TurnGroup } from '../view-options.ts';
import { nextMondayMorning, tomorrowMorning } from './snooze-times.ts';
import type { TurnAction } from './turn-menu.tsx';
import type { StoredDismissals } from './use-dismissals.ts';
import { useNextAction } from './use-next-action.ts';

/** What an agent can do with a waiting conversation. */
export interface TurnActions {
  /** Folds a group, or unfolds it. */
  readonly toggle: (group: TurnGroup) => void;
  /** Opens the first unanswered message. */
  readonly open: (waiting: Waiting) => void;
  readonly choose: (waiting: Waiting, action: TurnAction) => void;
  /** How the agent can mark a conversation as done; null if they cannot. */
  readonly stateChangeOf: (waiting: Waiting) => StateChange | null;
  /** Ends the dismissal of a conversation. */
  readonly moveBack: (waiting: Waiting) => void;
}

/** The outcome of the last action. */
export interface Outcome extends Place {
  readonly text: string;
  readonly conversationId: string;
  /** Moves the conversation back; null if there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly dismiss: () => void;
}

/** Where the row of a conversation was before the action. */
export interface Place {
  readonly group: TurnGroup;
  /** Its index in the group. */
  readonly index: number;
}

interface TurnActionsAndOutcomes {
  readonly actions: TurnActions;
  /** The outcome of the last change of a dismissal; null if there is none to show. */
  readonly outcome: Outcome | null;
  /** Where the rows of conversations were that were marked as done here, by id. */
  readonly donePlaces: ReadonlyMap<string, Place>;
}

/** The last change of a dismissal. */
interface LastChange extends Place {
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
 * @returns the actions, and the outcome of the last one; null if there was none, if it no longer holds, or if the agent has
 *   done something else since
 */
export function useTurnActions(
  groups: WaitingGroups,
  update: StoredDismissals['update'],
): TurnActionsAndOutcomes {
  const { t, formats } = useI18n();
  const { nowMs, result, isSplit, timeline, dispatch } = useEventBrowser();
  const [last, setLast] = useState<LastChange | null>(null);
  const [donePlaces, setDonePlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const conversationActions = useConversationActions();

  useNextAction(last !== null, '[data-turn-outcome]', () => setLast(null));

  function placeOf(waiting: Waiting, group: TurnGroup): Place {
    const own = group === 'set-aside' ? groups.setAside.map((one) => one.waiting) : groups[group];
    return { group, index: own.indexOf(waiting) };
  }

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
    const place = placeOf(waiting, groups.ours.includes(waiting) ? 'ours' : 'theirs');
    setLast({ conversationId: id, isSetAside: true, text, ...place });
  }

  function stateChange({ conversation }: Waiting): StateChange | null {
    const events = timeline.eventsByConversation.get(conversation.id) ?? [];
    return stateChangeOf(conversationActions, conversation, events, 'strip', t);
  }

  function markAsDone(waiting: Waiting): void {
    const group = groups.ours.includes(waiting) ? 'ours' : 'theirs';
    setDonePlaces(new Map([...donePlaces, [waiting.conversation.id, placeOf(waiting, group)]]));
    stateChange(waiting)?.onPress();
  }

  const actions: TurnActions = {
    stateChangeOf: stateChange,

    toggle(group) {
      dispatch({ type: 'turn-group-toggled', group });
    },

    open({ turn }) {
      const event = turn.unanswered;
      const isShown = result.shown.some(({ key }) => key === event.key);
      const place = isShown ? (isSplit ? 'pane' : 'row') : 'outside';
      dispatch({ type: 'event-revealed', event, place });
    },

    choose(waiting, action) {
      switch (action) {
        case 'state':
          return markAsDone(waiting);
        case 'narrow':
          setLast(null);
          dispatch({ type: 'conversation-narrowed', id: waiting.conversation.id });
          return dispatch({ type: 'focus-requested', target: 'narrowing-undo' });
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
      setLast({ conversationId: id, isSetAside: false, text, ...placeOf(waiting, 'set-aside') });
    },
  };

  return { actions, outcome: outcomeOf(last), donePlaces };

  function outcomeOf(change: LastChange | null): Outcome | null {
    if (!change) return null;
    const { conversationId, isSetAside, text, group, index } = change;
    const holds = groups.setAside.some(({ waiting }) => waiting.conversation.id === conversationId);
    // Another page moved it back, or its next message has come.
    if (holds !== isSetAside) return null;
    function undo(): void {
      update((latest) => withoutDismissal(latest, conversationId));
      setLast(null);
    }
    return {
      text,
      conversationId,
      group,
      index,
      undo: isSetAside ? undo : null,
      dismiss: () => setLast(null),
    };
  }
}
