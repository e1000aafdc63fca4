import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { PlainButton } from './plain-button.ts';

/** A button of 24 × 24 px for a small icon that removes what it stands on. */
export const CloseButton = styled(PlainButton)`
  display: grid;
  flex: none;
  place-items: center;
  width: 24px;
  height: 24px;
  padding: 0;

  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  }
`;
