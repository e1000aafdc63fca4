import ConversationIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PageNotice } from '../../ui/page-notice.tsx';

const Center = styled.div`
  display: grid;
  align-content: center;
  min-height: 100%;
`;

const Key = styled.kbd`
  padding: 0 ${({ theme }) => theme.space.xxs};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** The keys of the list. Their names are those of the keyboard. */
const KEYS = { up: '↑', down: '↓', enter: 'Enter', escape: 'Esc' };

/** Beside the list while no thread is open. */
export function ChooseConversation() {
  const { t } = useI18n();
  return (
    <Center>
      <PageNotice icon={ConversationIcon} tone="neutral" title={t('my_conversations.choose.title')}>
        <p>{t('my_conversations.choose.text')}</p>
        <p>
          {t
            .parts('my_conversations.choose.keys', KEYS)
            .map(({ text, name }) => (name === null ? text : <Key key={name}>{text}</Key>))}
        </p>
      </PageNotice>
    </Center>
  );
}
