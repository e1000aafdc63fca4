import { Modal } from '@zendeskgarden/react-modals';
import styled from 'styled-components';

/** Garden's modal dialog, with less space at the sides of a narrow frame, and never wider than it. */
export const DialogBox = styled(Modal)`
  max-width: 100%;
  overflow-wrap: anywhere;

  @media (max-width: 400px) {
    > :not(button) {
      padding-inline-start: ${({ theme }) => theme.space.md};
    }
  }
`;
