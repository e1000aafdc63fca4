import { Button } from '@zendeskgarden/react-buttons';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { EarlierMessage } from '../events/earlier-messages.ts';
import type { Message } from '../events/message.ts';
import type { SearchQuery } from '../events/search-query.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { messageViewOf, saveMessageView } from './message-view.ts';
import { MessageFrame } from './frame/message-frame.tsx';
import { messageTexts } from './message-texts.ts';
import { Note } from './note.tsx';
import { readableMessage, safeMessage } from './readable-message.ts';

export interface HtmlMessageProps {
  readonly message: Message;
  /** The earlier messages of its conversation, oldest first. */
  readonly earlier: readonly EarlierMessage[];
  /** Matches of this search are marked in the message. */
  readonly query: SearchQuery;
  /** The message as plain text, shown if its HTML shows nothing. */
  readonly plainText: ComponentChildren;
}

/** A message with its sender's formatting. Remote images and quoted history are hidden until the agent shows them. */
export default function HtmlMessage({ message, earlier, query, plainText }: HtmlMessageProps) {
  const { t } = useI18n();
  const [view, setView] = useState(() => messageViewOf(message));
  const { showsImages, showsQuote } = view;
  const html = message.htmlBody ?? '';
  const { attachments } = message;
  const texts = useMemo(() => messageTexts(t), [t]);
  const safe = useMemo(
    () =>
      safeMessage(html, {
        withImages: showsImages,
        withQuote: showsQuote,
        earlier,
        attachments,
        texts,
      }),
    [html, showsImages, showsQuote, earlier, attachments, texts],
  );
  const readable = useMemo(() => readableMessage(safe, query), [safe, query]);

  if (readable.isEmpty) return plainText;

  function change(part: { showsImages: boolean } | { showsQuote: boolean }): void {
    saveMessageView(message, part);
    setView(messageViewOf(message));
  }

  return (
    <>
      {readable.remoteImages > 0 && (
        <Button isLink onClick={() => change({ showsImages: !showsImages })}>
          {showsImages
            ? t('html_message.hide_images')
            : t.plural('html_message.show_images', readable.remoteImages)}
        </Button>
      )}
      {readable.isCut && <Note>{t('html_message.cut')}</Note>}
      {readable.lostStyles && <Note>{t('html_message.lost_styles')}</Note>}
      <MessageFrame message={message} readable={readable} withImages={showsImages} />
      {readable.hasQuote && (
        <Button isLink onClick={() => change({ showsQuote: !showsQuote })}>
          {showsQuote ? t('html_message.hide_quote') : t('html_message.show_quote')}
        </Button>
      )}
    </>
  );
}
