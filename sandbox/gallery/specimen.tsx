import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';

export interface SectionProps {
  readonly title: string;
  /** The minimum width of a column in px. Defaults to the width of the sidebar. */
  readonly columnWidth?: number;
  /** `Specimen` components. */
  readonly children: ComponentChildren;
}

const Grid = styled.div<{ $columnWidth: number }>`
  display: grid;
  grid-template-columns: repeat(
    auto-fill,
    minmax(min(100%, ${({ $columnWidth }) => $columnWidth}px), 1fr)
  );
  gap: ${({ theme }) => theme.space.md};
  align-items: start;
`;

const Heading = styled.h2`
  margin: ${({ theme }) => `${theme.space.lg} 0 ${theme.space.sm}`};
  font-size: ${({ theme }) => theme.fontSizes.xl};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** A part of the gallery. */
export function Section({ title, columnWidth = 320, children }: SectionProps) {
  return (
    <section>
      <Heading dir="ltr">{title}</Heading>
      <Grid $columnWidth={columnWidth}>{children}</Grid>
    </section>
  );
}

export interface SpecimenProps {
  /** Names the state that is shown. */
  readonly title: string;
  /** Whether the component needs the full width of the page instead of a column. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

const Figure = styled.figure<{ $isWide: boolean }>`
  ${({ $isWide }) => $isWide && 'grid-column: 1 / -1;'}
  min-width: 0;
  margin: 0;
`;

const Caption = styled.figcaption`
  margin-bottom: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Frame = styled.div`
  overflow: hidden;
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const LANDMARKS = 'main, aside, [role="search"], section[aria-label], section[aria-labelledby]';

/** A component in one state. */
export function Specimen({ title, isWide = false, children }: SpecimenProps) {
  const frame = useRef<HTMLDivElement>(null);

  // The same component is shown several times, but landmarks must be unique in a page.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const replaceLandmarks = () => {
      for (const one of element.querySelectorAll(LANDMARKS)) one.setAttribute('role', 'group');
    };
    const observer = new MutationObserver(replaceLandmarks);
    observer.observe(element, { childList: true, subtree: true });
    replaceLandmarks();
    return () => observer.disconnect();
  }, []);

  return (
    <Figure $isWide={isWide}>
      <Caption dir="ltr">{title}</Caption>
      <Frame ref={frame}>{children}</Frame>
    </Figure>
  );
}

/** Space around a component that has none of its own. */
export const Padding = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

export interface FiredProps {
  readonly event: 'click' | 'mouseenter';
  /** The element that receives the event. Defaults to the first button. */
  readonly on?: string;
  readonly children: ComponentChildren;
}

/** Fires an event in its children after they are rendered, for states that only an interaction leads to. */
export function Fired({ event, on = 'button', children }: FiredProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const options = { bubbles: true, cancelable: true };
    element.current?.querySelector(on)?.dispatchEvent(new MouseEvent(event, options));
  }, [event, on]);
  return <div ref={element}>{children}</div>;
}
