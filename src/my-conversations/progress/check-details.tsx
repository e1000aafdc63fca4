import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { failureTitle } from '../../labels/failure-label.ts';
import { OpenTicketButton } from '../../ui/open-ticket-button.tsx';
import { usePage } from '../page-context.ts';
import type { Details } from '../page-view.ts';
import type { TicketSummary } from '../ticket-record.ts';
import { ticketText } from '../ticket-text.ts';
import type { UnknownTurn } from '../waiting-conversations.ts';
import type { FailedTicket } from './check-progress.ts';

const Box = styled.div`
  max-height: 35vh;
  margin-bottom: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  overflow: auto;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  scrollbar-width: thin;

  p {
    margin: 0 0 ${({ theme }) => theme.space.xxs};
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    gap: ${({ theme }) => theme.space.sm};
    align-items: center;
    min-height: 24px;
  }

  button {
    flex: none;
    font-size: inherit;
  }
`;

const Text = styled.bdi`
  min-width: 0;
  overflow-wrap: anywhere;
`;

/** What a fact about the checks means: its tickets or conversations, with the reason and what can be done. */
export function CheckDetails({ details }: { readonly details: Details }) {
  const { t } = useI18n();
  const { progress, unknown } = usePage();
  const items = {
    failed: progress.failed.map((one) => <FailedItem key={one.ticket.id} failed={one} />),
    skipped: progress.skipped.map((one) => <SkippedItem key={one.ticket.id} skipped={one} />),
    unknown: unknown.map((one) => <UnknownItem key={one.conversation.id} unknown={one} />),
    cut_off: null,
    not_stored: null,
  }[details];
  if (items?.length === 0) return null;
  return (
    <Box>
      <p>{t(`my_conversations.checks.${details}_text`)}</p>
      {items && <ul>{items}</ul>}
    </Box>
  );
}

interface TicketItemProps {
  readonly ticket: TicketSummary;
  /** Why something of the ticket is missing. */
  readonly reason: string;
  /** The name of the conversation that is meant; null if it is the whole ticket. */
  readonly conversation?: string | null;
  /** What can be done; by default the ticket can be opened. */
  readonly children?: ComponentChildren;
}

function TicketItem({ ticket, reason, conversation = null, children }: TicketItemProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <li>
      <Text>
        {conversation !== null && (
          <>
            <strong lang="">{isolate(conversation)}</strong>
            {' · '}
          </>
        )}
        {t('my_conversations.checks.reason', { ticket: ticketText(ticket, i18n), reason })}
      </Text>
      {children ?? (
        <OpenTicketButton
          id={ticket.id}
          label={t('child_tickets.open')}
          name={t('child_tickets.open_named', { id: ticket.id })}
        />
      )}
    </li>
  );
}

function FailedItem({ failed: { ticket, failure } }: { readonly failed: FailedTicket }) {
  const { t } = useI18n();
  const { conversations, state } = usePage();
  const isRequested = state.requested.has(ticket.id);
  return (
    <TicketItem ticket={ticket} reason={failureTitle(failure, t)}>
      <Button
        isLink
        aria-disabled={isRequested}
        aria-label={
          isRequested
            ? undefined
            : t('my_conversations.checks.check_ticket_named', { id: ticket.id })
        }
        onClick={() => {
          if (!isRequested) conversations.checkTicket(ticket.id);
        }}
      >
        {t(
          isRequested
            ? 'my_conversations.checks.checking_ticket'
            : 'my_conversations.checks.check_ticket',
        )}
      </Button>
    </TicketItem>
  );
}

function SkippedItem({ skipped: { ticket, failure } }: { readonly skipped: FailedTicket }) {
  const { t } = useI18n();
  return <TicketItem ticket={ticket} reason={failureTitle(failure, t)} />;
}

function UnknownItem({ unknown }: { readonly unknown: UnknownTurn }) {
  const { t } = useI18n();
  const { ticket, conversation, reason } = unknown;
  return (
    <TicketItem
      ticket={ticket}
      reason={t(`my_conversations.checks.${reason}`)}
      conversation={conversationName(conversation, t)}
    />
  );
}
