import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useScrollPadding } from './use-scroll-padding.ts';

/** While it is sticky, it is above the message below it, and while a menu is open above the heads of other events. */
const Head = styled.div<{ $isSticky: boolean }>`
  position: ${({ $isSticky }) => ($isSticky ? 'sticky' : 'static')};
  top: 0;
  z-index: 1;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};

  &:focus-within {
    z-index: 2;
  }
`;

export interface StickyHeadProps {
  /** False for an event that is not open. */
  readonly isSticky: boolean;
  readonly children: ComponentChildren;
}

/** The head of an opened event. Stays at the top while the event is scrolled. */
export function StickyHead({ isSticky, children }: StickyHeadProps) {
  const ref = useRef<HTMLDivElement>(null);
  useScrollPadding(ref, 'Top', isSticky);
  return (
    <Head ref={ref} $isSticky={isSticky}>
      {children}
    </Head>
  );
}
