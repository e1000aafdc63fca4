import { IconButton } from '@zendeskgarden/react-buttons';
import { Field, MediaInput } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import PreviousIcon from '@zendeskgarden/svg-icons/src/16/chevron-up-stroke.svg';
import NextIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import SearchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { warmSearch } from './warm-search.ts';
import type { FinderProps } from './finder-props.ts';

export interface SearchBarProps extends FinderProps {
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  /** Receives the button that opens the panel. */
  readonly filterButton: RefObject<HTMLButtonElement | null>;
}

const Bar = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.base * 1.5}px`};
`;

const SearchField = styled(Field)`
  flex: 1;
  min-width: 0;
`;

const Position = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** The search box with its matches, and the button that opens the facets. */
export function SearchBar(props: SearchBarProps) {
  const { t } = useI18n();
  const {
    text,
    wishes,
    onText,
    events,
    found,
    position,
    onStep,
    onLeave,
    isPanelOpen,
    onPanel,
    filterButton,
  } = props;
  const count = found.shown.length;
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (wishes > 0) input.current?.focus();
  }, [wishes]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && text !== '') onText('');
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  }

  return (
    <Bar role="search">
      <SearchField>
        <Field.Label hidden>{t('filters.search')}</Field.Label>
        <MediaInput
          type="search"
          isCompact
          start={<SearchIcon />}
          placeholder={t('filters.search')}
          value={text}
          ref={input}
          onChange={(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
          onFocus={() => warmSearch(events)}
          onKeyDown={onKeyDown}
        />
      </SearchField>
      {text.trim() !== '' && (
        <>
          <Position aria-hidden="true">{t('filters.position', { position, count })}</Position>
          <IconButton
            size="small"
            aria-label={t('filters.previous')}
            disabled={count === 0}
            onClick={() => onStep(-1)}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('filters.next')}
            disabled={count === 0}
            onClick={() => onStep(1)}
          >
            <NextIcon />
          </IconButton>
        </>
      )}
      <IconButton
        ref={filterButton}
        size="small"
        isBasic={!isPanelOpen}
        aria-label={t('filters.filter')}
        aria-expanded={isPanelOpen}
        onClick={onPanel}
      >
        <FilterIcon />
      </IconButton>
    </Bar>
  );
}
