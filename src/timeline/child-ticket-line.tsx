import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { childTicketLabel } from '../labels/child-ticket-label.ts';
import { lineHeight } from '../ui/line-height.ts';
import { OpenTicketButton } from '../ui/open-ticket-button.tsx';
import { useChildTicket } from './child-ticket-context.ts';

/** The button is above what the heading of a row covers. */
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.space.xs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  overflow-wrap: anywhere;

  button {
    position: relative;
    min-height: 24px;
    font-size: inherit;
  }
`;

/** A child ticket: its number, its status and assignee as far as they are known, and a button that opens it. */
export function ChildTicketLine({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const ticket = useChildTicket(id);
  return (
    <Line>
      <bdi>{childTicketLabel(id, ticket, t)}</bdi>
      <OpenTicketButton
        id={id}
        label={t('child_tickets.open')}
        name={t('child_tickets.open_named', { id })}
      />
    </Line>
  );
}
