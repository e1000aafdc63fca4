import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** A sentence about how a message is shown. */
export const Note = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;
