import { IconButton } from '@zendeskgarden/react-buttons';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { CountBadge } from '../../ui/count-badge.ts';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { countPanelChoices } from './facets.ts';

/** Opens and closes the filter panel. Its badge has the number of filters that are chosen in the panel. */
export function FilterButton() {
  const { t } = useI18n();
  const { state, facets, dispatch } = useEventBrowser();
  const button = useRequestedFocus<HTMLButtonElement>('filter-button');
  const count = countPanelChoices(facets);
  const label = count === 0 ? t('filters.filter') : t.plural('filters.filter_active', count);

  return (
    <>
      <Tooltip content={label} isLabel placement="bottom">
        <IconButton
          ref={button}
          size="small"
          isBasic={!state.isFacetPanelOpen}
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={state.isFacetPanelOpen}
          data-filter-button
          onClick={() => dispatch({ type: 'facet-panel-toggled' })}
        >
          <FilterIcon />
        </IconButton>
      </Tooltip>
      {count > 0 && <CountBadge aria-hidden="true">{t('types.count', { count })}</CountBadge>}
    </>
  );
}
