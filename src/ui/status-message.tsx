import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';

const Text = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};

  /* While empty it takes no space and no grid or flex gap. */
  &:empty {
    position: absolute;
  }
`;

/**
 * The outcome of an action, shown and announced to screen readers. Render it empty from the start: screen readers
 * announce only changes of a live region that exists already.
 */
export function StatusMessage({ children }: { readonly children: ComponentChildren }) {
  return (
    <Text aria-live="polite" aria-atomic="true">
      {children && <bdi>{children}</bdi>}
    </Text>
  );
}
