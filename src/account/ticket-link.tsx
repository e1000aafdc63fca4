import styled from 'styled-components';
import { Button } from '@zendeskgarden/react-buttons';
import type { SideConversationEvent } from '../events/event.ts';
import { useHostActions } from '../ui/host-actions.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Above the button that the whole row is. */
const Place = styled.span`
  position: relative;
  flex: none;
  margin-inline-start: auto;
`;

/** An event without a ticket of its own belongs to that of its conversation. */
export function ticketIdOf({ ticketId, conversation }: SideConversationEvent): string | null {
  return ticketId ?? conversation?.ticketId ?? null;
}

export interface TicketLinkProps {
  readonly id: string;
  /** Called where Zendesk does not open the ticket: a row has no room to say so. */
  readonly onRefused: (id: string) => void;
}

/** The way to an event's ticket. */
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
