import { IconButton } from '@zendeskgarden/react-buttons';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import type { RefObject } from 'preact';
import { useI18n } from '../i18n/i18n-context.tsx';
import { CountBadge } from './count-badge.ts';
import { Tooltip } from './tooltip/lazy.ts';

export interface FilterToggleProps {
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  /** How many filters are chosen in the panel. */
  readonly count: number;
  /** Whether the panel is open. */
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens and closes a filter panel. Its badge has the number of filters that are chosen in the panel. */
export function FilterToggle({ buttonRef, count, isOpen, onToggle }: FilterToggleProps) {
  const { t } = useI18n();
  const label = count === 0 ? t('filters.filter') : t.plural('filters.filter_active', count);
  return (
    <>
      <Tooltip content={label} isLabel placement="bottom">
        <IconButton
          ref={buttonRef}
          size="small"
          isBasic={!isOpen}
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          data-filter-button
          onClick={onToggle}
        >
          <FilterIcon />
        </IconButton>
      </Tooltip>
      {count > 0 && <CountBadge aria-hidden="true">{t('types.count', { count })}</CountBadge>}
    </>
  );
}
