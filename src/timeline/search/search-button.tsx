import { IconButton } from '@zendeskgarden/react-buttons';
import SearchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg';
import CloseIcon from '@zendeskgarden/svg-icons/src/16/x-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useRequestedFocus } from '../use-requested-focus.ts';

/** Opens the search box, or clears and closes it. */
export function SearchButton() {
  const { t } = useI18n();
  const { isSearchOpen, dispatch } = useEventBrowser();
  const button = useRequestedFocus<HTMLButtonElement>('search-button');
  const label = t(isSearchOpen ? 'filters.close_search' : 'filters.search');

  return (
    <Tooltip content={label} isLabel placement="bottom">
      <IconButton
        ref={button}
        size="small"
        aria-label={label}
        aria-expanded={isSearchOpen}
        onClick={() =>
          dispatch(
            isSearchOpen
              ? { type: 'search-closed', focus: 'search-button' }
              : { type: 'search-opened', from: 'search-button' },
          )
        }
      >
        {isSearchOpen ? <CloseIcon /> : <SearchIcon />}
      </IconButton>
    </Tooltip>
  );
}
