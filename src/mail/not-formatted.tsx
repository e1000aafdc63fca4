import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { HtmlMessageProps } from './html-message.tsx';

const Sentence = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** Shown in place of the formatted message if its code cannot be fetched: the plain text is there already. */
export function NotFormatted({ plainText }: Pick<HtmlMessageProps, 'plainText'>) {
  const { t } = useI18n();
  return (
    <>
      <Sentence role="status">{t('html_message.not_loaded')}</Sentence>
      {plainText}
    </>
  );
}
