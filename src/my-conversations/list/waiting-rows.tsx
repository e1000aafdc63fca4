import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type Move, useListKeys } from '../../timeline/keyboard/use-list-keys.ts';
import { ageTexts } from '../../timeline/waiting/use-age-texts.ts';
import { Announcement } from '../../ui/announcement.tsx';
import { usePage } from '../page-context.ts';
import { GROUPS, isFiltered, type Row } from './row-filters.ts';
import { RowGroup, shownRows } from './row-group.tsx';
import { useRowActions } from './use-row-actions.ts';
import { useSteadyGroups } from './use-steady-groups.ts';

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
  const { conversations, shownGroups, progress, view, dispatch, waits, nowMs } = usePage();
  const { filters, openGroups, wholeGroups } = view;
  const { actions, outcome } = useRowActions();
  const causes = [filters, outcome?.text, conversations];
  const groups = useSteadyGroups(shownGroups, causes, scrollRef);
  const texts = useMemo(() => ageTexts(waits.time, nowMs, i18n), [waits, nowMs, i18n]);

  const list = useRef<HTMLDivElement>(null);
  const rows = GROUPS.filter((group) => openGroups.includes(group)).flatMap((group) => [
    ...shownRows(groups[group], wholeGroups.includes(group), view.currentKey),
  ]);
  const place = useCurrentPlace(rows, view.currentKey);
  const currentKey = rows[place]?.key ?? null;

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
      const targets: Readonly<Record<Move, number>> = {
        next: place + 1,
        previous: place - 1,
        first: 0,
        last: rows.length - 1,
      };
      const row = rows[Math.min(rows.length - 1, Math.max(0, targets[move]))];
      if (row) dispatch({ type: 'row-selected', key: row.key });
    },
    [rows, place, dispatch],
  );
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

  const isComplete = progress.checked === progress.total;
  const noneOurs = t(isComplete ? 'my_conversations.no_ours' : 'my_conversations.no_ours_yet');
  return (
    <List
      ref={list}
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

/** The index of the current row. If it is gone, the row that took its place. */
function useCurrentPlace(rows: readonly Row[], currentKey: string | null): number {
  const last = useRef(0);
  const found = rows.findIndex(({ key }) => key === currentKey);
  const place = found === -1 ? Math.min(last.current, Math.max(0, rows.length - 1)) : found;
  last.current = currentKey === null ? 0 : place;
  return last.current;
}

function doNothing(): void {}

const never = () => false;
