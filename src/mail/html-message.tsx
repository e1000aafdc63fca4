import { Button } from '@zendeskgarden/react-buttons';
import { useMemo, useState } from 'preact/hooks';
import type { Message } from '../events/message.ts';
import { useSearch } from '../timeline/search/highlighted.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { MessageText } from '../timeline/detail/message-text.tsx';
import { messageViewOf, saveMessageView } from './message-view.ts';
import { MessageFrame } from './message-frame.tsx';
import { readableMessage } from './readable-message.ts';

/** A message as its sender laid it out, without what it would load. A chunk of its own, for `message-body.tsx` alone. */
export default function HtmlMessage({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  const [look, setLook] = useState(() => messageViewOf(message));
  const { showsImages, showsQuote } = look;
  const query = useSearch();
  const html = message.htmlBody ?? '';
  const readable = useMemo(
    () => readableMessage(html, { withImages: showsImages, withQuote: showsQuote, query }),
    [html, showsImages, showsQuote, query],
  );

  if (readable.isEmpty) return <MessageText message={message} />;

  function change(part: { showsImages: boolean } | { showsQuote: boolean }): void {
    saveMessageView(message, part);
    setLook(messageViewOf(message));
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
      <MessageFrame message={message} readable={readable} withImages={showsImages} />
      {readable.hasQuote && (
        <Button isLink onClick={() => change({ showsQuote: !showsQuote })}>
          {showsQuote ? t('html_message.hide_quote') : t('html_message.show_quote')}
        </Button>
      )}
    </>
  );
}
