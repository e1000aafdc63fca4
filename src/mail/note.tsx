import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** A sentence above a message, about how it is shown. */
export const Note = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;
