import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** What stands below the words of a cell. */
export const SecondLine = styled.span`
  display: block;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;
