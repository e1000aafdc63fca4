import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { failureTitle } from '../../labels/failure-label.ts';
import { OpenTicketButton } from '../../ui/open-ticket-button.tsx';
import { ticketText } from '../list/conversation-row.tsx';
import { usePage } from '../page-context.ts';
import type { Details } from '../page-view.ts';
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
    failed: progress.failed.map(failedItem),
    skipped: progress.skipped.map(skippedItem),
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

function failedItem(one: FailedTicket) {
  return <FailedItem key={one.ticket.id} failed={one} />;
}

function skippedItem({ ticket, failure }: FailedTicket) {
  return <TicketItem key={ticket.id} failed={{ ticket, failure }} />;
}

/** A ticket, why its side conversations are missing, and a button that opens it. */
function TicketItem({ failed }: { readonly failed: FailedTicket }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { ticket, failure } = failed;
  return (
    <li>
      <Text>
        {t('my_conversations.checks.reason', {
          ticket: ticketText(ticket, i18n),
          reason: failureTitle(failure, t),
        })}
      </Text>
      <OpenTicketButton
        id={ticket.id}
        label={t('child_tickets.open')}
        name={t('child_tickets.open_named', { id: ticket.id })}
      />
    </li>
  );
}

function FailedItem({ failed }: { readonly failed: FailedTicket }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { conversations, state } = usePage();
  const { ticket, failure } = failed;
  const isRequested = state.requested.has(ticket.id);
  return (
    <li>
      <Text>
        {t('my_conversations.checks.reason', {
          ticket: ticketText(ticket, i18n),
          reason: failureTitle(failure, t),
        })}
      </Text>
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
    </li>
  );
}

function UnknownItem({ unknown }: { readonly unknown: UnknownTurn }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { ticket, conversation, reason } = unknown;
  return (
    <li>
      <Text>
        <strong lang="">{isolate(conversationName(conversation, t))}</strong>
        {' · '}
        {t('my_conversations.checks.reason', {
          ticket: ticketText(ticket, i18n),
          reason: t(`my_conversations.checks.${reason}`),
        })}
      </Text>
      <OpenTicketButton
        id={ticket.id}
        label={t('child_tickets.open')}
        name={t('child_tickets.open_named', { id: ticket.id })}
      />
    </li>
  );
}
