import { Button } from '@zendeskgarden/react-buttons';
import { useMemo, useState } from 'preact/hooks';
import styled from 'styled-components';
import { htmlAdds } from '../../events/html-adds.ts';
import type { EarlierMessage } from '../../events/earlier-messages.ts';
import type { Message } from '../../events/message.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { MessageText } from './message-text.tsx';
import { messageViewOf, saveMessageView } from '../../mail/message-view.ts';
import { HtmlMessage } from '../../mail/lazy.ts';
import { useSearch } from '../search/highlighted.tsx';

/** Buttons are next to each other; the message takes the whole width. */
const Parts = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  > p,
  > div,
  > iframe {
    flex: 0 0 100%;
    min-width: 0;
  }

  > button {
    min-height: 24px;
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

export interface MessageBodyProps {
  readonly message: Message;
  /** The earlier messages of its conversation, oldest first. */
  readonly earlier: readonly EarlierMessage[];
}

/** The whole message as plain text or, if the HTML has more than the text, as HTML. The agent can switch between both. */
export function MessageBody({ message, earlier }: MessageBodyProps) {
  const { t } = useI18n();
  const [isPlain, setIsPlain] = useState(() => messageViewOf(message).isPlain);
  const hasFormat = useMemo(() => htmlAdds(message), [message]);

  const query = useSearch();
  const plainText = <MessageText message={message} />;

  if (!hasFormat) return plainText;

  function toggle(): void {
    saveMessageView(message, { isPlain: !isPlain });
    setIsPlain(!isPlain);
  }

  return (
    <Parts>
      <Button isLink onClick={toggle}>
        {isPlain ? t('html_message.formatted') : t('html_message.plain')}
      </Button>
      {isPlain ? (
        plainText
      ) : (
        <HtmlMessage message={message} earlier={earlier} query={query} plainText={plainText} />
      )}
    </Parts>
  );
}
