import { componentStyles, focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled, { css, type DefaultTheme } from 'styled-components';

const colorInUse = ({ theme }: { readonly theme: DefaultTheme }) => {
  const color = { variable: 'border.primaryEmphasis' };
  const borderColor = getColor({ theme, ...color });
  return css`
    &:hover {
      border-color: ${borderColor};
    }

    ${focusStyles({ theme, color, styles: { borderColor } })}
  `;
};

/** Looks like Garden's compact input. Its code is loaded late, and what the agent types before that would be lost. */
export const SearchInput = styled.input`
  flex: 1;
  min-width: 0;
  min-height: ${({ theme }) => theme.space.base * 8}px;
  padding: ${({ theme }) => `0 ${theme.space.base * 3}px`};
  border: ${({ theme }) => theme.borders.sm};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font: inherit;
  appearance: none;

  &::placeholder {
    opacity: 1;
  }

  &::-webkit-search-cancel-button {
    display: none;
  }

  ${({ theme }) => componentStyles({ theme, componentId: 'forms.input' })}

  ${colorInUse}
`;
