import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { countPanelChoices } from './facets.ts';

/** Takes no room beside the button. A positioned element around both would also hold the tooltip, which would be narrow. */
const Badge = styled.span`
  position: relative;
  inset-block-start: -10px;
  min-width: 16px;
  height: max-content;
  margin-inline: -16px 0;
  padding: 0 3px;
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  border-radius: 9px;
  background: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.onEmphasis' })};
  font-size: ${({ theme }) => theme.fontSizes.xs};
  font-variant-numeric: tabular-nums;
  line-height: 1.3;
  text-align: center;
  pointer-events: none;
`;

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
      {count > 0 && <Badge aria-hidden="true">{t('types.count', { count })}</Badge>}
    </>
  );
}
