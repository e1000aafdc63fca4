import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';

const Words = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};

  /* Takes no room, and no gap, until there is something to say. */
  &:empty {
    position: absolute;
  }
`;

/** How something went, for eyes and for screen readers. It is there from the start, empty, so that its change is heard. */
export function StatusMessage({ children }: { readonly children: ComponentChildren }) {
  return (
    <Words aria-live="polite" aria-atomic="true">
      {children && <bdi>{children}</bdi>}
    </Words>
  );
}
