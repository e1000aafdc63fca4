import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { DateFacet } from './date-facet.tsx';
import { FACET_KEYS, FACETS, type FacetDefinition } from './facets.ts';
import { OptionFacetField } from './option-facet-field.tsx';
import { useDismiss } from './use-dismiss.ts';

/** As many columns as there is room for, on narrow pages one. */
const Facets = styled.div`
  columns: 220px;
  column-gap: ${({ theme }) => theme.space.lg};
  padding: ${({ theme }) => theme.space.sm};

  > * {
    margin-bottom: ${({ theme }) => theme.space.sm};
    break-inside: avoid;
  }
`;

/** Stays in sight while the facets scroll. At the top, because the host may show only the upper part of the frame. */
const Header = styled.header`
  position: sticky;
  z-index: 1;
  top: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};

  h2 {
    flex: 1;
    margin: 0;
    font-size: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  [aria-disabled='true'] {
    background: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
    cursor: default;
  }
`;

/**
 * The filter panel: the facets that have no buttons of their own, each option with its number of events. Takes the focus,
 * unless the agent types elsewhere, and closes when the focus leaves it.
 */
export default function FacetPanel() {
  const { t } = useI18n();
  const { options, hasFilters, dispatch } = useEventBrowser();
  const keys = FACET_KEYS.filter((key) => isOffered(FACETS[key], options.scope));
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    // The agent went on to type before the code of the panel had arrived.
    if (document.activeElement?.matches('input'))
      return dispatch({ type: 'facet-panel-closed', returnsFocus: false });
    const inputs = [...(panel.current?.querySelectorAll('input') ?? [])];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
    return undefined;
  }, [dispatch]);
  useDismiss(panel, '[data-filter-button]', close);

  function close(returnsFocus: boolean): void {
    dispatch({ type: 'facet-panel-closed', returnsFocus });
  }

  return (
    <section ref={panel} role="dialog" aria-label={t('filters.filter')}>
      <Header>
        <h2>{t('filters.filter')}</h2>
        {/* Not `disabled`: the button would lose the focus. */}
        <Button
          size="small"
          isBasic
          aria-disabled={!hasFilters}
          onClick={() => dispatch({ type: 'facets-cleared', conversations: [] })}
        >
          {t('filters.clear')}
        </Button>
        <Button size="small" isPrimary onClick={() => close(true)}>
          {t('filters.done')}
        </Button>
      </Header>
      <Facets>
        <DateFacet />
        {keys.map((key) => (
          <OptionFacetField key={key} facet={key} />
        ))}
      </Facets>
    </section>
  );
}

function isOffered({ ui, scope }: FacetDefinition, page: 'ticket' | 'account'): boolean {
  return ui === 'checkboxes' && (scope === 'everywhere' || page === 'ticket');
}
