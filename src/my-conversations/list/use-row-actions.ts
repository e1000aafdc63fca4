import { useMemo, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import type { TurnGroup } from '../../timeline/view-options.ts';
import { nextMondayMorning, tomorrowMorning } from '../../timeline/waiting/snooze-times.ts';
import type { TurnAction } from '../../timeline/waiting/turn-menu.tsx';
import { useNextAction } from '../../timeline/waiting/use-next-action.ts';
import { withDismissal, withoutDismissal } from '../../turns/dismissals.ts';
import { usePage } from '../page-context.ts';
import { GROUPS, type Row } from './row-filters.ts';

/** What an agent can do with a row without opening it. */
export interface RowActions {
  readonly open: (row: Row) => void;
  readonly choose: (row: Row, action: TurnAction) => void;
  /** Ends the dismissal of a conversation. */
  readonly moveBack: (row: Row) => void;
}

/** The outcome of the last action on a row, in the row's place. */
export interface RowOutcome {
  readonly key: string;
  readonly group: TurnGroup;
  /** Its index in the group. */
  readonly index: number;
  readonly text: string;
  /** Null if there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly dismiss: () => void;
}

type LastAction = Pick<RowOutcome, 'key' | 'group' | 'index' | 'text'> & {
  readonly isSetAside: boolean;
};

/** The actions on rows, and the outcome of the last one as long as it holds, until the agent does something else. */
export function useRowActions(): {
  readonly actions: RowActions;
  readonly outcome: RowOutcome | null;
} {
  const { t, formats } = useI18n();
  const { groups, shownGroups, updateDismissals, dispatch, nowMs } = usePage();
  const [last, setLast] = useState<LastAction | null>(null);

  useNextAction(last !== null, '[data-row-outcome]', () => setLast(null));

  function placeOf({ key }: Row): Pick<RowOutcome, 'key' | 'group' | 'index'> {
    const indexIn = (group: TurnGroup) => shownGroups[group].findIndex((one) => one.key === key);
    const group = GROUPS.find((one) => indexIn(one) !== -1) ?? 'ours';
    return { key, group, index: Math.max(0, indexIn(group)) };
  }

  function setAside(row: Row, untilMs: number | null): void {
    const subject = isolate(conversationName(row.conversation, t));
    updateDismissals((latest) => withDismissal(latest, row.key, row.turn, untilMs, nowMs));
    const text =
      untilMs === null
        ? t('waiting.dismissed', { subject })
        : t('waiting.snoozed', { subject, day: formats.day(untilMs, nowMs) });
    setLast({ ...placeOf(row), text, isSetAside: true });
  }

  const current: RowActions = {
    open({ key, ticket, turn }) {
      dispatch({
        type: 'opened',
        conversation: {
          ticket,
          conversationId: key,
          eventKey: turn.unanswered.key,
        },
      });
    },
    choose(row, action) {
      if (action === 'no-reply-needed') setAside(row, null);
      else if (action === 'snooze-tomorrow')
        setAside(row, tomorrowMorning(nowMs, formats.timeZone));
      else if (action === 'snooze-next-week')
        setAside(row, nextMondayMorning(nowMs, formats.timeZone));
    },
    moveBack(row) {
      const subject = isolate(conversationName(row.conversation, t));
      updateDismissals((latest) => withoutDismissal(latest, row.key));
      setLast({ ...placeOf(row), text: t('waiting.moved_back', { subject }), isSetAside: false });
    },
  };

  return { actions: useStable(current), outcome: last && outcomeOf(last) };

  function outcomeOf({ isSetAside, ...place }: LastAction): RowOutcome | null {
    // Another page has undone it, or the next message has come.
    if (groups['set-aside'].some(({ key }) => key === place.key) !== isSetAside) return null;
    const undo = () => {
      updateDismissals((latest) => withoutDismissal(latest, place.key));
      setLast(null);
      dispatch({ type: 'row-selected', key: place.key });
    };
    return { ...place, undo: isSetAside ? undo : null, dismiss: () => setLast(null) };
  }
}

/** Always the same object, so that the rows need not be rendered again. */
function useStable(actions: RowActions): RowActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      open: (row) => latest.current.open(row),
      choose: (row, action) => latest.current.choose(row, action),
      moveBack: (row) => latest.current.moveBack(row),
    }),
    [],
  );
}
