import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { OpenTicketButton } from '../ui/open-ticket-button.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

export interface ParentTicketProps {
  readonly id: string;
}

/** Shows the id of a child ticket's parent, with a button that opens it. */
export default function ParentTicket({ id }: ParentTicketProps) {
  const { t } = useI18n();
  return (
    <Line>
      <bdi>{t('event_actions.child_of', { id })}</bdi>
      <OpenTicketButton id={id} label={t('event_actions.open_parent')} />
    </Line>
  );
}
