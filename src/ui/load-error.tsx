import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';

/** What went wrong, in a line of its own. */
export const Sentence = styled.p`
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`;

/** Stands for a part of the page whose chunk could not be fetched. */
export function LoadError() {
  const { t } = useI18n();
  return <Sentence role="alert">{t('states.not_loaded')}</Sentence>;
}
