import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useHasWidth } from '../../ui/use-has-width.ts';
import type { Host } from '../../zendesk/host.ts';
import { OpenedThread } from './opened-thread.tsx';
import type { OpenedConversation } from './opened-conversation.ts';
import { useIsPaneActive } from './use-is-pane-active.ts';

export interface ThreadLayoutProps {
  readonly host: Host;
  /** False while the agent has another tab of the page open. */
  readonly isShown: boolean;
  /** What the agent has opened; null if nothing is. Another object opens it again, and moves the focus there. */
  readonly opened: OpenedConversation | null;
  readonly onClose: () => void;
  /** Called with the id of a ticket in which the app has changed something, such as by a reply. */
  readonly onChanged: (ticketId: string) => void;
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

/**
 * The list, and the opened conversation beside it, or in its place on narrow pages. What was opened last stays in the page
 * when it is closed, so that a reply on its way arrives.
 */
export function ThreadLayout(props: ThreadLayoutProps) {
  const { host, isShown, opened, onClose, onChanged, placeholder, children } = props;
  const columns = useRef<HTMLDivElement>(null);
  const isWide = useHasWidth(columns, MIN_WIDTH_PX);
  const isPaneActive = useIsPaneActive(host);
  const last = useRef<OpenedConversation | null>(null);
  last.current = opened ?? last.current;
  const hasPlaceholder = opened === null && isWide && Boolean(placeholder);

  return (
    <Columns ref={columns} $isSplit={hasPlaceholder || (isWide && opened !== null)}>
      <Column hidden={opened !== null && !isWide}>{children}</Column>
      {last.current && (
        <Column hidden={opened === null}>
          <OpenedThread
            host={host}
            opened={last.current}
            isActive={isPaneActive && isShown && opened !== null}
            isAlone={!isWide}
            onClose={onClose}
            onChanged={onChanged}
          />
        </Column>
      )}
      {hasPlaceholder && <Column>{placeholder}</Column>}
    </Columns>
  );
}
