import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useHasWidth } from '../../ui/use-has-width.ts';
import type { OpenedConversation } from './opened-conversation.ts';

/** How a thread is shown. */
export interface ThreadPlace {
  readonly opened: OpenedConversation;
  /** False once it is closed. It stays in the page, so that a reply on its way arrives. */
  readonly isOpen: boolean;
  /** True if it is in the place of the list. */
  readonly isAlone: boolean;
}

export interface ThreadLayoutProps {
  /** What the agent has opened; null if nothing is. Another object opens it again, and moves the focus there. */
  readonly opened: OpenedConversation | null;
  readonly renderThread: (place: ThreadPlace) => ComponentChildren;
  /** Beside the list while nothing is opened, where there is room; null for nothing. */
  readonly placeholder?: ComponentChildren;
  /** The list. It gets the focus back itself when the conversation is closed. */
  readonly children: ComponentChildren;
}

/** From this width on, in px, the thread is beside the list. Otherwise it takes its place. */
const MIN_WIDTH_PX = 801;

const Columns = styled.div<{ $isSplit: boolean }>`
  display: grid;
  grid-template:
    minmax(0, 1fr)
    / ${({ $isSplit }) => ($isSplit ? 'minmax(0, 2fr) minmax(0, 3fr)' : 'minmax(0, 1fr)')};
  height: 100%;
`;

const Column = styled.div`
  min-width: 0;
  min-height: 0;

  &[hidden] {
    display: none;
  }

  & + & {
    border-inline-start: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
`;

/** The list, and the opened conversation beside it, or in its place on narrow pages. */
export function ThreadLayout({ opened, renderThread, placeholder, children }: ThreadLayoutProps) {
  const columns = useRef<HTMLDivElement>(null);
  const isWide = useHasWidth(columns, MIN_WIDTH_PX);
  const last = useRef<OpenedConversation | null>(null);
  last.current = opened ?? last.current;
  const isOpen = opened !== null;
  const hasPlaceholder = !isOpen && isWide && Boolean(placeholder);

  return (
    <Columns ref={columns} $isSplit={isWide && (isOpen || hasPlaceholder)}>
      <Column hidden={isOpen && !isWide}>{children}</Column>
      {last.current && (
        <Column hidden={!isOpen}>
          {renderThread({ opened: last.current, isOpen, isAlone: !isWide })}
        </Column>
      )}
      {hasPlaceholder && <Column>{placeholder}</Column>}
    </Columns>
  );
}
