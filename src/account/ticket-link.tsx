import styled from 'styled-components';
import { Button } from '@zendeskgarden/react-buttons';
import type { SideConversationEvent } from '../events/event.ts';
import { useHostActions } from '../ui/host-actions.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Above the row's button, whose area covers the whole row. */
const Place = styled.span`
  position: relative;
  flex: none;
  margin-inline-start: auto;
`;

/** The ticket of an event, or else that of its conversation. */
export function ticketIdOf({ ticketId, conversation }: SideConversationEvent): string | null {
  return ticketId ?? conversation?.ticketId ?? null;
}

export interface TicketLinkProps {
  readonly id: string;
  /** Called if Zendesk does not open the ticket, because a row has no space for a message. */
  readonly onRefused: (id: string) => void;
}

/** A link that opens an event's ticket in Zendesk. */
export function TicketLink({ id, onRefused }: TicketLinkProps) {
  const { t } = useI18n();
  const actions = useHostActions();
  return (
    <Place>
      <Button
        isLink
        aria-label={t('account.open_ticket', { id })}
        onClick={() => void actions?.openTicket(id).catch(() => onRefused(id))}
      >
        {t('account.ticket', { id })}
      </Button>
    </Place>
  );
}
