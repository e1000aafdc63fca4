import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { DateFacet } from './date-facet.tsx';
import type { FinderProps } from '../search/finder-props.ts';
import { OptionFacetField } from './option-facet-field.tsx';

export interface FacetPanelProps extends FinderProps {
  readonly onClose: () => void;
}

/** Below the search, above the list; a long one scrolls by itself, so that a part of the list stays in sight. */
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

/** Every facet with its options, each with the number of events it would leave. */
export function FacetPanel(props: FacetPanelProps) {
  const { t } = useI18n();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    panel.current?.querySelector('input')?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    props.onClose();
  }

  return (
    <Panel ref={panel} aria-label={t('filters.filter')} onKeyDown={onKeyDown}>
      {props.facetNames.map((facet) => (
        <OptionFacetField key={facet} facet={facet} {...props} />
      ))}
      <DateFacet {...props} />
    </Panel>
  );
}
