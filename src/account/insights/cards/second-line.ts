import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** Secondary text on a line of its own, below the main text of a table cell. */
export const SecondLine = styled.span`
  display: block;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;
