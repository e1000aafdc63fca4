import { IconButton } from '@zendeskgarden/react-buttons';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import { useEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { Announcement } from '../ui/announcement.tsx';
import { FilterToggle } from '../ui/filter-toggle.tsx';
import { belongsToInputMethod } from '../ui/input-method.ts';
import { SearchInput } from '../ui/search-input.ts';
import { Spinner } from '../ui/spinner.ts';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { useHasWidth } from '../ui/use-has-width.ts';
import type { FetchViews } from './checking/view.ts';
import { PageMenu, SourceMenu } from './lazy.ts';
import { countFilters, countRows, isFiltered } from './list/row-filters.ts';
import { usePage } from './page-context.ts';
import { passProgress } from './progress/check-text.ts';

/** From this width on, in px, there is room for all in one row. */
const ROOMY_PX = 420;

const Row = styled.div<{ $isRoomy: boolean }>`
  display: flex;
  flex-wrap: ${({ $isRoomy }) => ($isRoomy ? 'nowrap' : 'wrap')};
  align-items: center;
  min-height: 40px;
`;

/** Aligned with the texts below by the text of its button. */
const Source = styled.div<{ $isRoomy: boolean }>`
  flex: ${({ $isRoomy }) => ($isRoomy ? '1 0 auto' : '1 1 120px')};
  min-width: 0;
  max-width: ${({ $isRoomy }) => $isRoomy && '50%'};
  margin-inline: -${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.xxs};
`;

/** Keeps the buttons at the end. */
const Gap = styled.div`
  flex: 1;
`;

/** In a row of its own where there is little room. */
const Search = styled.div<{ $isRoomy: boolean }>`
  display: flex;
  flex: ${({ $isRoomy }) => ($isRoomy ? '0 100 420px' : '1 1 100%')};
  order: ${({ $isRoomy }) => ($isRoomy ? 0 : 1)};
  min-width: 120px;
  margin-inline-end: ${({ theme }) => theme.space.xxs};
  padding-block: ${({ $isRoomy, theme }) => ($isRoomy ? 0 : `0 ${theme.space.xxs}`)};
`;

/** Whose tickets, search, filters, refresh, and menu, in one row. */
export function PageHead({ fetchViews }: { readonly fetchViews: FetchViews }) {
  const { t } = useI18n();
  const { groups, shownGroups, view } = usePage();
  const head = useRef<HTMLDivElement>(null);
  const isRoomy = useHasWidth(head, ROOMY_PX);
  const filtered = isFiltered(view.filters);
  const total = countRows(groups);
  const hasRows = total > 0 || filtered;
  const values = { shown: countRows(shownGroups) };

  return (
    <Row ref={head} $isRoomy={isRoomy}>
      <Source $isRoomy={isRoomy}>
        <SourceMenu fetchViews={fetchViews} />
      </Source>
      {hasRows ? <SearchBox isRoomy={isRoomy} /> : <Gap />}
      {hasRows && <FilterButton />}
      <RefreshButton />
      <PageMenu />
      {/* Announced when filters change it, not with each ticket. */}
      <Announcement
        text={filtered ? t.plural('my_conversations.filters.result', total, values) : ''}
      />
    </Row>
  );
}

function SearchBox({ isRoomy }: { readonly isRoomy: boolean }) {
  const { t } = useI18n();
  const { view, dispatch } = usePage();
  const { search } = view.filters;
  const input = useRef<HTMLInputElement>(null);
  useFocusRequest('search', input);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToInputMethod(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter')
      dispatch({ type: 'focus-requested', target: 'current-row' });
    else if (event.key === 'Escape' && search !== '')
      dispatch({ type: 'search-changed', text: '' });
    else return;
    event.preventDefault();
    // Escape would also close the open conversation.
    event.stopPropagation();
  }

  return (
    <Search role="search" aria-label={t('my_conversations.search')} $isRoomy={isRoomy}>
      <SearchInput
        ref={input}
        type="search"
        aria-label={t('my_conversations.search')}
        placeholder={t(isRoomy ? 'my_conversations.search' : 'my_conversations.search_short')}
        value={search}
        onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          dispatch({ type: 'search-changed', text: currentTarget.value })
        }
        onKeyDown={onKeyDown}
      />
    </Search>
  );
}

function FilterButton() {
  const { view, dispatch } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  useFocusRequest('filter-button', button);
  return (
    <FilterToggle
      buttonRef={button}
      count={countFilters(view.filters)}
      isOpen={view.isFilterPanelOpen}
      onToggle={() => dispatch({ type: 'filter-panel-toggled' })}
    />
  );
}

function RefreshButton() {
  const { t } = useI18n();
  const { conversations, state, progress, nowMs } = usePage();
  const [presses, setPresses] = useState(0);
  const isChecking = passProgress(state, progress, nowMs) !== null;
  const label = t('my_conversations.check_all');

  function press(): void {
    if (isChecking) return;
    setPresses(presses + 1);
    conversations.checkAll();
  }

  return (
    <>
      <Tooltip content={label} isLabel placement="bottom">
        <IconButton size="small" aria-label={label} aria-disabled={isChecking} onClick={press}>
          <Spinner $isSpinning={isChecking}>
            <RefreshIcon />
          </Spinner>
        </IconButton>
      </Tooltip>
      <Announcement
        text={presses > 0 ? t('my_conversations.checking_all') : ''}
        occasion={presses}
      />
    </>
  );
}

/** Focuses the element when the page requests it. */
function useFocusRequest(
  target: 'search' | 'filter-button',
  element: { readonly current: HTMLElement | null },
): void {
  const { view, dispatch } = usePage();
  const isRequested = view.focusRequest === target;
  useEffect(() => {
    if (!isRequested) return;
    element.current?.focus();
    dispatch({ type: 'focus-done' });
  }, [isRequested, element, dispatch]);
}
