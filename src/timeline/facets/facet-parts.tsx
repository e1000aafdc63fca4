import { Fieldset } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** The label of a facet in the filter panel. */
export const FacetLegend = styled(Fieldset.Legend)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Count = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
`;

/** The number of events of an option; null while they are being counted. */
export function FacetCount({ count }: { readonly count: number | null }) {
  const { t } = useI18n();
  return <Count>{count === null ? t('types.counting') : t('types.count', { count })}</Count>;
}
