import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { belongsToInputMethod } from '../../ui/input-method.ts';
import { SearchInput } from '../../ui/search-input.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useListIsShown } from '../use-list-is-shown.ts';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { matchAt } from './matches-of.ts';
import { TextPreparation } from './lazy.tsx';

export interface SearchBoxProps {
  /** True if the search button next to the box opens and closes it; false if the box is always open. */
  readonly hasButton: boolean;
}

const Landmark = styled.div`
  display: flex;
  flex: 1 1 88px;
  min-width: 0;
  margin-inline-end: ${({ theme }) => theme.space.xxs};
`;

/** The search box. ↓ and Enter lead to the current match in the list, with Shift to the one before it. */
export function SearchBox({ hasButton }: SearchBoxProps) {
  const { t } = useI18n();
  const { state, dispatch, rows, currentIndex } = useEventBrowser();
  const { searchText, searchOpener } = state;
  const listIsShown = useListIsShown();
  const input = useRequestedFocus<HTMLInputElement>('search');

  // The page in the navigation bar may have 60,000 events: their texts take memory that only a search is worth.
  const [wasFocused, setWasFocused] = useState(false);

  function close(): void {
    if (hasButton) {
      const isFromRow = searchOpener === 'current-row' && listIsShown;
      dispatch({ type: 'search-closed', focus: isFromRow ? 'current-row' : 'search-button' });
    } else if (listIsShown) dispatch({ type: 'focus-requested', target: 'current-row' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // With one of these keys, an arrow moves the text cursor.
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (hasModifier || belongsToInputMethod(event)) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      const match = matchAt(rows, currentIndex, event.shiftKey ? -1 : 0);
      if (match && listIsShown) dispatch({ type: 'row-selected', key: match.key });
    } else if (event.key !== 'Escape') return;
    else if (searchText !== '') dispatch({ type: 'search-changed', text: '' });
    else close();
    event.preventDefault();
    // Escape would also close the event that is open in the list.
    event.stopPropagation();
  }

  return (
    <Landmark role="search">
      <SearchInput
        type="search"
        aria-label={t('filters.search')}
        placeholder={t('filters.search')}
        value={searchText}
        ref={input}
        onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          dispatch({ type: 'search-changed', text: currentTarget.value })
        }
        onFocus={() => setWasFocused(true)}
        onKeyDown={onKeyDown}
      />
      {wasFocused && <TextPreparation />}
    </Landmark>
  );
}
