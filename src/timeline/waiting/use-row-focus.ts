import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { WaitingGroups } from '../../turns/waiting-groups.ts';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useListIsShown } from '../use-list-is-shown.ts';
import { TURN_GROUPS, type TurnGroup } from '../view-options.ts';

/** The row that has the focus, or to which the focused button leads back. */
interface FocusedRow {
  readonly id: string;
  /** Null for the outcome of an action. */
  readonly group: TurnGroup | null;
}

/**
 * Keeps the focus in the strip when the focused row is removed, because it was set aside, answered, or closed: on the button
 * that undoes it, else on the next row of its group, else on the row before, else on the group, else on another group.
 * Without any group, the focus goes to the list of events, or to the filter button if there is no list.
 *
 * After narrowing the list to a conversation is undone, the focus goes to the menu of its row, from which it was narrowed, or
 * to its group if that does not show the row.
 */
export function useRowFocus(
  container: RefObject<HTMLDivElement | null>,
  groups: WaitingGroups,
): void {
  const { state, dispatch } = useEventBrowser();
  const { undoFilters, conversations, focusRequest } = state;
  const listIsShown = useListIsShown();
  const ids = idsOf(groups);
  const idsBefore = useRef(ids);
  const focused = useRef<FocusedRow | null>(null);
  /** The last conversation to which the list was narrowed. */
  const narrowedId = useRef('');

  useEffect(() => {
    const element = container.current;
    function remember({ target }: FocusEvent): void {
      const { turnRow, turnOutcome } =
        (target as Element).closest<HTMLElement>('[data-turn-row], [data-turn-outcome]')?.dataset ??
        {};
      const id = turnRow ?? turnOutcome;
      if (id === undefined) return;
      focused.current = {
        id,
        group: turnRow === undefined ? null : groupOf(id, idsBefore.current),
      };
    }
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [container]);

  useFocusRestore(container, () => {
    if (Object.values(ids).every((own) => own.length === 0)) {
      dispatch({
        type: 'focus-requested',
        target: listIsShown ? 'current-row' : 'filter-button',
      });
    }
    return [...selectorsNear(focused.current), '[data-turn-group]'];
  });

  // After the focus has been restored.
  useLayoutEffect(() => {
    idsBefore.current = ids;
    if (undoFilters) narrowedId.current = conversations[0] ?? '';
  });

  useEffect(() => {
    if (focusRequest !== 'narrowed-conversation') return;
    dispatch({ type: 'focus-done' });
    const id = narrowedId.current;
    const target = [
      `[data-turn-row="${CSS.escape(id)}"] [aria-haspopup]`,
      `[data-turn-group="${groupOf(id, ids)}"]`,
    ].find((selector) => container.current?.querySelector(selector));
    if (target === undefined) dispatch({ type: 'focus-requested', target: 'current-row' });
    else container.current?.querySelector<HTMLElement>(target)?.focus();
  });

  function selectorsNear(row: FocusedRow | null): string[] {
    if (!row) return [];
    const group = row.group ?? groupOf(row.id, ids);
    const before = group ? idsBefore.current[group] : [];
    const index = before.indexOf(row.id);
    const near = [
      row.id,
      ...before.slice(index + 1),
      ...before.slice(0, Math.max(0, index)).reverse(),
    ];
    return [
      `[data-turn-outcome="${CSS.escape(row.id)}"] [data-outcome-action]`,
      ...near
        .filter((id) => group && ids[group].includes(id))
        .map((id) => `[data-turn-row="${CSS.escape(id)}"] button`),
      `[data-turn-group="${group}"]`,
    ];
  }
}

type IdsByGroup = Readonly<Record<TurnGroup, readonly string[]>>;

function groupOf(id: string, ids: IdsByGroup): TurnGroup | null {
  return TURN_GROUPS.find((group) => ids[group].includes(id)) ?? null;
}

function idsOf({ ours, theirs, setAside }: WaitingGroups): IdsByGroup {
  return {
    ours: ours.map(({ conversation }) => conversation.id),
    theirs: theirs.map(({ conversation }) => conversation.id),
    'set-aside': setAside.map(({ waiting }) => waiting.conversation.id),
  };
}
