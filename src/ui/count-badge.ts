import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/**
 * A number on the icon button before it. Takes no room beside the button. A positioned element around both would also hold
 * the tooltip, which would be narrow.
 */
export const CountBadge = styled.span`
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
