import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';

const Line = styled.p`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  &::before,
  &::after {
    flex: 1;
    height: 1px;
    background: currentcolor;
    content: '';
  }
`;

/** Stands above the events that were added since the agent's last visit. */
export function NewDivider() {
  const { t } = useI18n();
  return (
    <Line>
      <bdi>{t('new.divider')}</bdi>
    </Line>
  );
}
