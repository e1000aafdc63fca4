import type { Message } from '../events/message.ts';
import { plainText, preview } from '../events/plain-text.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { Highlighted, HighlightedExcerpt, useSearch } from './search/highlighted.tsx';
import { useHtmlConverter } from './use-html-converter.ts';

/**
 * The beginning of a message's text; during a search, the part around the first match. A message without text says how many
 * attachments it has.
 */
export function MessagePreview({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  const isSearching = useSearch().length > 0;
  useHtmlConverter([message]);
  const text = preview(message);
  const searchable = isSearching && (plainText(message) ?? text);
  if (searchable) return <HighlightedExcerpt text={searchable} />;
  if (text) return <span>{text}</span>;
  const { length } = message.attachments;
  return (
    <Highlighted text={length > 0 ? t.plural('list.attachments', length) : t('list.no_text')} />
  );
}
