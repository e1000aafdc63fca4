import styled from 'styled-components';
import { Button } from '@zendeskgarden/react-buttons';
import type { SideConversationEvent } from '../events/event.ts';
import { useHostActions } from '../ui/host-actions.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Above the row's own button, which covers the whole row. */
const Container = styled.span`
  position: relative;
  flex: none;
  margin-inline-start: auto;
`;

/** The ticket of an event, or of its conversation if the event names none. */
export function ticketIdOf({ ticketId, conversation }: SideConversationEvent): string | null {
  return ticketId ?? conversation?.ticketId ?? null;
}

export interface TicketLinkProps {
  readonly id: string;
  /** Called if Zendesk does not open the ticket, so that the page can say so. */
  readonly onRefused: (id: string) => void;
}

/** A link to the ticket of an event. */
export function TicketLink({ id, onRefused }: TicketLinkProps) {
  const { t } = useI18n();
  const actions = useHostActions();
  return (
    <Container>
      <Button
        isLink
        aria-label={t('account.open_ticket', { id })}
        onClick={() => void actions?.openTicket(id).catch(() => onRefused(id))}
      >
        {t('account.ticket', { id })}
      </Button>
    </Container>
  );
}
