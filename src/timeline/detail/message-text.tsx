import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { isTextCut, plainText } from '../../events/plain-text.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useHtmlConverter } from '../use-html-converter.ts';
import { LongText } from './long-text.tsx';

const Text = styled.p`
  margin: 0;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const Note = styled(Text)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** The whole message as plain text. */
export function MessageText({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  const hasFailed = useHtmlConverter([message]) === 'failed';
  const text = plainText(message);
  if (text === null) return <Note>{t('list.no_text')}</Note>;
  return (
    <>
      {hasFailed && <Note role="status">{t('html_message.text_not_loaded')}</Note>}
      {isTextCut(message) && <Note>{t('html_message.cut')}</Note>}
      <Text dir="auto" lang="">
        <LongText text={text} />
      </Text>
    </>
  );
}
