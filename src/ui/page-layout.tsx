import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { VisuallyHidden } from './visually-hidden.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface PageLayoutProps {
  /** Stays visible while the content scrolls. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  /** A second column at the inline end. It scrolls by itself. */
  readonly aside?: ComponentChildren;
  /** Receives the scrolling element. */
  readonly scrollRef?: RefObject<HTMLDivElement | null>;
  /** Called with the height in px at which the page does not scroll; null if the frame has a fixed height. */
  readonly onHeight: ((height: number) => void) | null;
}

const Page = styled.div<{ $hasAside: boolean }>`
  display: grid;
  grid-template-columns: ${({ $hasAside }) => ($hasAside ? 'minmax(320px, 2fr) 3fr' : 'minmax(0, 1fr)')};
  height: 100%;
`;

const Main = styled.main`
  display: flex;
  flex-direction: column;
  min-height: 0;
  overflow: auto;
`;

const Aside = styled.aside`
  min-height: 0;
  padding-top: ${({ theme }) => theme.space.sm};
  overflow: auto;
  border-inline-start: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const Head = styled.header`
  flex: none;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm} ${theme.space.xs}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

/** Has a minimum height, so that some rows stay visible below a high head. On a low page, both scroll together. */
const Scroller = styled.div`
  flex: 1 0 160px;
  min-height: 0;
  overflow: auto;
  scrollbar-width: thin;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

/** The layout of a page: it fills the frame, scrolls inside it, and reports the height at which it would not scroll. */
export function PageLayout({ head, children, aside, scrollRef, onHeight }: PageLayoutProps) {
  const { t } = useI18n();
  const headRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  /** The height of the head at the last correction of the scroll position. */
  const headHeight = useRef(0);
  const hasHead = Boolean(head);

  /** Corrects the scroll position, so that the content does not move on the screen when the height of the head changes. */
  function correctScroll(): void {
    const height = headRef.current?.offsetHeight ?? 0;
    // Elements in a hidden frame have no height.
    if (height === 0) return;
    const growth = height - headHeight.current;
    headHeight.current = height;
    const scroller = contentRef.current?.parentElement;
    if (scroller && scroller.scrollTop > 0) scroller.scrollTop += growth;
  }

  useLayoutEffect(() => {
    // At first the observer measures the head, so that the first rows need no layout before they are painted.
    if (headHeight.current > 0) correctScroll();
  });
  useLayoutEffect(() => {
    const parts = [headRef.current, contentRef.current].filter((part) => part !== null);
    const observer = new ResizeObserver(() => {
      onHeight?.(parts.reduce((sum, part) => sum + part.offsetHeight, 0));
      correctScroll();
    });
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [hasHead, onHeight]);

  return (
    <Page $hasAside={Boolean(aside)}>
      <Main>
        {/* Hidden, because the host shows the app's name above the frame. */}
        <VisuallyHidden as="h1">{t('list.label')}</VisuallyHidden>
        {hasHead && <Head ref={headRef}>{head}</Head>}
        {/* A page without a list may have no other focusable element, but must scroll with the keyboard. */}
        <Scroller ref={scrollRef ?? null} tabIndex={hasHead ? undefined : 0}>
          <div ref={contentRef}>{children}</div>
        </Scroller>
      </Main>
      {aside && (
        <Aside tabIndex={0} aria-label={t('list.opened')}>
          {aside}
        </Aside>
      )}
    </Page>
  );
}
