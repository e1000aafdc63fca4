import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isShortcut, type Move, useListKeys } from '../../timeline/keyboard/use-list-keys.ts';
import { ageTexts } from '../../timeline/waiting/use-age-texts.ts';
import { Announcement } from '../../ui/announcement.tsx';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';
import { usePage } from '../page-context.ts';
import { passProgress } from '../progress/check-text.ts';
import type { TurnGroup } from '../../timeline/view-options.ts';
import { GROUPS, isFiltered } from './row-filters.ts';
import { RowGroup, shownRows } from './row-group.tsx';
import { useRowActions } from './use-row-actions.ts';
import { useSteadyGroups } from './use-steady-groups.ts';

/** The outcome of an action, in the place of a row. */
const OUTCOME = '[data-row-outcome]';

/** It has the focus after the action, so the arrow keys go on from there. */
const OUTCOME_MOVES: Readonly<Record<string, Move>> = { ArrowDown: 'next', ArrowUp: 'previous' };

/** Rows have another layout where it is narrow. */
const List = styled.div`
  container-type: inline-size;
`;

interface WaitingRowsProps {
  /** The element that scrolls. */
  readonly scrollRef: RefObject<HTMLElement | null>;
}

/**
 * The groups of waiting conversations. Tab leads to the current row, and the list's keys move from row to row, as in the list
 * of events.
 */
export function WaitingRows({ scrollRef }: WaitingRowsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { conversations, state, shownGroups, progress, view, dispatch, waits, nowMs } = usePage();
  const { filters, openGroups, wholeGroups } = view;
  const { actions, outcome } = useRowActions();
  const firstPass = passProgress(state, progress, nowMs);
  const isFilling = firstPass !== null && !firstPass.isRepeated;
  const causes = [filters, outcome?.text, conversations];
  const groups = useSteadyGroups(shownGroups, causes, scrollRef, isFilling);
  const texts = useMemo(() => ageTexts(waits.time, nowMs, i18n), [waits, nowMs, i18n]);

  const list = useRef<HTMLDivElement>(null);
  // The focused row may go, or move to another group.
  useFocusRestore(list, () => ['[data-row][tabindex="0"]']);
  const placed = GROUPS.filter((group) => openGroups.includes(group)).flatMap((group) =>
    shownRows(groups[group], wholeGroups.includes(group), view.currentKey).map(({ key }) => ({
      key,
      group,
    })),
  );
  const place = useCurrentPlace(placed, view.currentKey);
  const currentKey = placed[place]?.key ?? null;

  useEffect(() => {
    if (view.focusRequest !== 'current-row') return;
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      (one) => one.dataset['row'] === currentKey,
    );
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
    dispatch({ type: 'focus-done' });
  }, [view.focusRequest, currentKey, dispatch]);

  const onMove = useCallback(
    (move: Move) => {
      // The row that took the place of the one on which the agent acted comes right after the outcome.
      const isAtOutcome = document.activeElement?.closest(OUTCOME) !== null;
      const targets: Readonly<Record<Move, number>> = {
        next: isAtOutcome ? place : place + 1,
        previous: place - 1,
        first: 0,
        last: placed.length - 1,
      };
      const row = placed[Math.min(placed.length - 1, Math.max(0, targets[move]))];
      if (row) dispatch({ type: 'row-selected', key: row.key });
    },
    [placed, place, dispatch],
  );
  /** Elsewhere in the list, only the keys with a character move. */
  function onKeyDown(event: KeyboardEvent): void {
    const move = OUTCOME_MOVES[event.key];
    if (!move || !isShortcut(event) || !(event.target as Element).closest(OUTCOME)) return;
    event.preventDefault();
    onMove(move);
  }
  const isOpened = view.opened !== null;
  const onClose = useCallback(() => {
    // In the thread, the key has other functions first.
    const { activeElement, body } = document;
    const isHere = activeElement === body || list.current?.contains(activeElement) === true;
    if (isOpened && isHere) dispatch({ type: 'closed' });
    return isOpened && isHere;
  }, [isOpened, dispatch]);
  const onSearch = useCallback(
    () => dispatch({ type: 'focus-requested', target: 'search' }),
    [dispatch],
  );
  useListKeys(list, { onMove, onClose, onSearch, onShortcuts: doNothing, onReply: never });

  const noneOurs = t(isFilling ? 'my_conversations.no_ours_yet' : 'my_conversations.no_ours');
  return (
    <List
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={({ target }: { target: EventTarget | null }) => {
        const key = target instanceof Element && target.closest('[data-key]');
        if (key instanceof HTMLElement)
          dispatch({ type: 'row-focused', key: key.dataset['key'] ?? '' });
      }}
    >
      {GROUPS.map((name) => (
        <RowGroup
          key={name}
          name={name}
          rows={groups[name]}
          ageTexts={texts}
          currentKey={currentKey}
          actions={actions}
          outcome={outcome?.group === name ? outcome : null}
          empty={name === 'ours' && !isFiltered(filters) ? noneOurs : null}
        />
      ))}
      <Announcement text={outcome?.text ?? ''} />
    </List>
  );
}

interface PlacedRow {
  readonly key: string;
  readonly group: TurnGroup;
}

/**
 * The index of the current row. If it is gone or has moved to another group, such as when it was answered, the row that took
 * its place becomes the current one.
 */
function useCurrentPlace(rows: readonly PlacedRow[], currentKey: string | null): number {
  const last = useRef<(PlacedRow & { readonly index: number }) | null>(null);
  const { dispatch } = usePage();
  const found = rows.findIndex(({ key }) => key === currentKey);
  const hasStayed = last.current?.key !== currentKey || last.current?.group === rows[found]?.group;
  const place = found !== -1 && hasStayed ? found : successorOf(last.current, rows);
  const current = rows[place];
  if (currentKey === null || !current) last.current = null;
  else if (current.key === currentKey)
    last.current = { ...current, index: place - startOf(current.group, rows) };

  const successor = last.current && current && current.key !== currentKey ? current.key : null;
  useLayoutEffect(() => {
    if (successor !== null) dispatch({ type: 'row-focused', key: successor });
  }, [successor, dispatch]);
  return place;
}

function successorOf(
  left: (PlacedRow & { readonly index: number }) | null,
  rows: readonly PlacedRow[],
): number {
  if (!left) return 0;
  const start = startOf(left.group, rows);
  const count = rows.filter(({ group }) => group === left.group).length;
  return count === 0 ? 0 : start + Math.min(left.index, count - 1);
}

/** The index of the first row of a group. */
function startOf(name: TurnGroup, rows: readonly PlacedRow[]): number {
  return rows.findIndex(({ group }) => group === name);
}

function doNothing(): void {}

const never = () => false;
