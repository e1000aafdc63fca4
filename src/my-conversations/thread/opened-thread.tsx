import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import BackIcon from '@zendeskgarden/svg-icons/src/16/arrow-left-stroke.svg';
import CloseIcon from '@zendeskgarden/svg-icons/src/16/x-stroke.svg';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { ticketStatusLabel } from '../../labels/child-ticket-label.ts';
import { isShortcut } from '../../timeline/keyboard/use-list-keys.ts';
import { ShowAllLabel } from '../../timeline/waiting/show-all-label.ts';
import { OpenTicketButton } from '../../ui/open-ticket-button.tsx';
import { type EnclosingPage, EnclosingPageProvider } from '../../ui/page-layout.tsx';
import type { Host } from '../../zendesk/host.ts';
import { useIsPaneActive } from '../use-is-pane-active.ts';
import { ThreadTicket } from './lazy.ts';
import type { OpenedConversation } from './opened-conversation.ts';
import type { ThreadPlace } from './thread-layout.tsx';

export interface OpenedThreadProps extends ThreadPlace {
  readonly host: Host;
  /** False while the agent has another tab of the page open. */
  readonly isShown: boolean;
  readonly onClose: () => void;
  /** Called with the id of a ticket in which the app has changed something. */
  readonly onChanged: (ticketId: string) => void;
}

const Pane = styled.section`
  display: flex;
  flex-direction: column;
  height: 100%;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

const Head = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs} ${theme.space.xxs} ${theme.space.sm}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};

  [dir='rtl'] & {
    padding-inline: ${({ theme }) => `${theme.space.sm} ${theme.space.xs}`};
  }
`;

/** Up to this width of the page, in px, the title has two lines. */
const NARROW_PX = 480;

const Title = styled.h2`
  display: flex;
  flex: 1;
  gap: ${({ theme }) => `0 ${theme.space.xxs}`};
  min-width: 0;
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-size: inherit;
  white-space: nowrap;

  @media (max-width: ${NARROW_PX}px) {
    flex-wrap: wrap;
  }
`;

/** Below the number and the status where there is too little room beside them. */
const Subject = styled.bdi`
  overflow: hidden;
  text-overflow: ellipsis;

  @media (max-width: ${NARROW_PX}px) {
    flex: 1 0 100%;
    order: 1;
    max-width: 100%;
  }
`;

const Fact = styled.span`
  flex: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const Content = styled.div`
  flex: 1;
  min-height: 0;
`;

const ENCLOSING_PAGE: EnclosingPage = { heading: 'h2' };

/** The pane with the opened conversation: the ticket's own events, narrowed to it. It takes the focus when it is opened. */
export function OpenedThread(props: OpenedThreadProps) {
  const { host, opened, isOpen, isAlone, isShown, onClose, onChanged } = props;
  const { t } = useI18n();
  const { id, subject, status } = opened.ticket;
  const isActive = useIsPaneActive(host) && isShown && isOpen;
  const pane = useRef<HTMLElement>(null);
  const titleId = useId();

  /** What took the focus last. */
  const focused = useRef<OpenedConversation | null>(null);
  useLayoutEffect(() => {
    pane.current?.focus();
    focused.current = opened;
  }, [opened]);
  useCloseKey(pane, onClose);

  return (
    <Pane ref={pane} aria-labelledby={titleId} tabIndex={-1}>
      <Head>
        {isAlone && (
          <IconButton size="small" aria-label={t('my_conversations.thread.back')} onClick={onClose}>
            <BackIcon />
          </IconButton>
        )}
        <Title id={titleId}>
          <Fact>{t('child_tickets.number', { id })}</Fact>
          {subject !== null && <Subject title={subject}>{subject}</Subject>}
          {status !== null && <Fact>{ticketStatusLabel(status, t)}</Fact>}
        </Title>
        <OpenTicketButton
          id={id}
          label={t('child_tickets.open')}
          name={t('child_tickets.open_named', { id })}
        />
        {!isAlone && (
          <IconButton
            size="small"
            aria-label={t('my_conversations.thread.close', {
              subject: isolate(subject ?? t('child_tickets.number', { id })),
            })}
            onClick={onClose}
          >
            <CloseIcon />
          </IconButton>
        )}
      </Head>
      <Content>
        <EnclosingPageProvider value={ENCLOSING_PAGE}>
          <ShowAllLabel.Provider value={t('my_conversations.thread.show_all')}>
            <ThreadTicket
              host={host}
              opened={opened}
              isActive={isActive}
              onChanged={onChanged}
              // Unless the agent has gone on since.
              takesFocus={() =>
                focused.current !== opened || document.activeElement === pane.current
              }
            />
          </ShowAllLabel.Provider>
        </EnclosingPageProvider>
      </Content>
    </Pane>
  );
}

/** Escape in the pane closes it, unless something in it handles the key. */
function useCloseKey(pane: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isInside = event.target instanceof Node && pane.current?.contains(event.target);
      if (event.key === 'Escape' && isInside && isShortcut(event)) latest.current();
    }
    // After the list of events, which listens to the document and closes the open event first.
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [pane]);
}
