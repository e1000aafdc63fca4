import styled from 'styled-components';
import { Button } from '@zendeskgarden/react-buttons';
import type { SideConversationEvent } from '../events/event.ts';
import { watchAction } from '../ui/action-problem.ts';
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
  /**
   * Called with the id if Zendesk refuses to open the ticket, or has not answered for a while, so that the page can say so;
   * with null once Zendesk has opened it.
   */
  readonly onRefused: (id: string | null) => void;
}

/** A link to the ticket of an event. */
export function TicketLink({ id, onRefused }: TicketLinkProps) {
  const { t } = useI18n();
  const actions = useHostActions();

  function open(): void {
    const opening = actions?.openTicket(id);
    if (!opening) return;
    watchAction(opening, (problem) => onRefused(problem && id));
  }

  return (
    <Container>
      <Button isLink aria-label={t('account.open_ticket', { id })} onClick={open}>
        {t('account.ticket', { id })}
      </Button>
    </Container>
  );
}
