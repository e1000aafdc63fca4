import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** A button that looks like the text in it, with a ground while the pointer is over it. */
export const PlainButton = styled.button`
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;
