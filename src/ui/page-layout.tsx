import { getColor } from '@zendeskgarden/react-theming';
import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { VisuallyHidden } from './visually-hidden.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface PageLayoutProps {
  /** The level of its hidden heading; `h2` in a page that shows a title of its own. */
  readonly heading?: 'h1' | 'h2';
  /** The text of its hidden heading; by default that of a list of events. */
  readonly title?: string;
  /** Stays visible while the content scrolls. */
  readonly head?: ComponentChildren;
  /** Floats over the content, below the head. Scrolls by itself if it is higher than that. */
  readonly overlay?: ComponentChildren;
  readonly children: ComponentChildren;
  /** A second column at the inline end, below the head. */
  readonly aside?: ComponentChildren;
  /** Receives the scrolling element. */
  readonly scrollRef?: RefObject<HTMLDivElement | null>;
  /** Called with the height in px at which the page does not scroll; null if the frame has a fixed height. */
  readonly onHeight: ((height: number) => void) | null;
}

/**
 * The head is as wide as the page, and the second row has the content and beside it the aside. That row has a minimum height,
 * so that some rows stay visible below a high head. On a low page, all of it scrolls together.
 */
const Page = styled.div<{ $hasAside: boolean }>`
  display: grid;
  grid-template:
    auto minmax(80px, 1fr)
    / ${({ $hasAside }) => ($hasAside ? 'minmax(320px, 2fr) 3fr' : 'minmax(0, 1fr)')};
  height: 100%;
  overflow: auto;
`;

/** What is around a page that is a part of another one. */
export interface EnclosingPage {
  /** The level of the part's hidden heading; by default its own. */
  readonly heading?: 'h2';
}

const EnclosingPageContext = createContext<EnclosingPage | null>(null);

/**
 * Makes the page layouts below it parts of a page that has the landmark `main` itself, such as the content of a tab, or a
 * pane. The value must not change.
 */
export const EnclosingPageProvider = EnclosingPageContext.Provider;

/** Its parts are in the grid of the page. */
const Main = styled.main`
  display: contents;
`;

const Aside = styled.aside`
  grid-area: 2 / 2;
  min-height: 0;
  border-inline-start: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const Head = styled.header`
  grid-area: 1 / 1 / auto / -1;
  padding-inline: ${({ theme }) => `${theme.space.sm} ${theme.space.xxs}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

/** Elements that stick to the top of the content are at most as high as the first `scroll-padding`. */
const Scroller = styled.div`
  grid-area: 2 / 1;
  min-height: 0;
  overflow: auto;
  /* Not all browsers have scroll anchors, so scripts keep the place of what is read. Both together would move it. */
  overflow-anchor: none;
  scroll-padding-block: 48px ${({ theme }) => theme.space.xs};
  scrollbar-width: thin;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

/** Covers the scrolling element, so that an overlay is never higher. */
const OverlayArea = styled.div`
  z-index: 3;
  grid-area: 2 / 1 / auto / -1;
  min-height: 0;
  padding: ${({ theme }) => theme.space.xxs};
  pointer-events: none;
`;

const Overlay = styled.div`
  max-width: 1440px;
  max-height: 100%;
  margin-inline-start: auto;
  overflow: auto;
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  box-shadow: 0 8px 16px ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })};
  pointer-events: auto;
  scrollbar-width: thin;
`;

/** Borders of an overlay, and its distance from the body, in px. */
const OVERLAY_MARGIN_PX = 10;

/** The layout of a page: it fills the frame, scrolls inside it, and reports the height at which it would not scroll. */
export function PageLayout({
  heading: ownHeading = 'h1',
  title,
  head,
  overlay,
  children,
  aside,
  scrollRef,
  onHeight,
}: PageLayoutProps) {
  const { t } = useI18n();
  const enclosing = useContext(EnclosingPageContext);
  const heading = enclosing?.heading ?? ownHeading;
  const headRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const overlayRef = useRef<HTMLDivElement>(null);
  const hasHead = Boolean(head);
  const hasOverlay = Boolean(overlay);

  useLayoutEffect(() => {
    if (!onHeight) return undefined;
    const heightOf = (ref: RefObject<HTMLElement | null>) => ref.current?.offsetHeight ?? 0;
    const observer = new ResizeObserver(() => {
      const overlayHeight = hasOverlay ? heightOf(overlayRef) + OVERLAY_MARGIN_PX : 0;
      onHeight(heightOf(headRef) + Math.max(heightOf(contentRef), overlayHeight));
    });
    for (const { current } of [headRef, contentRef, overlayRef])
      if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [hasHead, hasOverlay, onHeight]);

  return (
    <Page $hasAside={Boolean(aside)}>
      <Main as={enclosing ? 'div' : 'main'}>
        {/* Hidden, because the host shows the app's name above the frame. */}
        <VisuallyHidden as={heading}>{title ?? t('list.label')}</VisuallyHidden>
        {hasHead && <Head ref={headRef}>{head}</Head>}
        {/* Before the content in the tab order, like the button that opens it. */}
        {hasOverlay && (
          <OverlayArea>
            <Overlay>
              <div ref={overlayRef}>{overlay}</div>
            </Overlay>
          </OverlayArea>
        )}
        {/* A page without a list may have no other focusable element, but must scroll with the keyboard. */}
        <Scroller ref={scrollRef ?? null} tabIndex={hasHead ? undefined : 0}>
          <div ref={contentRef}>{children}</div>
        </Scroller>
      </Main>
      {aside && <Aside aria-label={t('list.opened')}>{aside}</Aside>}
    </Page>
  );
}
