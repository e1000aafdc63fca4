import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { DateFacet } from './date-facet.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { type FacetDefinition, FACET_KEYS, FACETS } from './facets.ts';
import { OptionFacetField } from './option-facet-field.tsx';

/** A long panel scrolls by itself, so that a part of the list stays visible. */
const Panel = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-height: 320px;
  margin-top: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.sm};
  overflow: auto;
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
`;

/** The filter panel: the facets that have no buttons, each option with its number of events. Takes the focus. */
export function FacetPanel() {
  const { t } = useI18n();
  const { options, dispatch } = useEventBrowser();
  const keys = FACET_KEYS.filter((key) => isOffered(FACETS[key], options.scope));
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    panel.current?.querySelector('input')?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dispatch({ type: 'facet-panel-closed' });
  }

  return (
    <Panel ref={panel} aria-label={t('filters.filter')} onKeyDown={onKeyDown}>
      {keys.map((key) => (
        <OptionFacetField key={key} facet={key} />
      ))}
      <DateFacet />
    </Panel>
  );
}

function isOffered({ ui, scope }: FacetDefinition, page: 'ticket' | 'account'): boolean {
  return ui === 'checkboxes' && (scope === 'everywhere' || page === 'ticket');
}
