import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';

/** A paragraph that says what failed. */
export const ErrorText = styled.p`
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`;

/** Replaces a part of the page whose chunk could not be fetched. */
export function LoadError() {
  const { t } = useI18n();
  return <ErrorText role="alert">{t('states.not_loaded')}</ErrorText>;
}
