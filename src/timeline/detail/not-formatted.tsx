import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { MessageText } from './message-text.tsx';

const Sentence = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** Stands for the formatted message where the code for it could not be fetched: the words are here already. */
export function NotFormatted({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  return (
    <>
      <Sentence role="status">{t('html_message.not_loaded')}</Sentence>
      <MessageText message={message} />
    </>
  );
}
