import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { Highlighted } from '../search/highlighted.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** How much of a text is shown at first, in characters. Browsers need seconds to lay out a megabyte of text. */
const PREVIEW_LENGTH = 20_000;

/** A text of any length. Of a long text only the beginning is shown until the agent presses a button. */
export function LongText({ text }: { readonly text: string }) {
  const { t, formats } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);

  if (isExpanded || text.length <= PREVIEW_LENGTH) return <Highlighted text={text} />;
  const rest = new Blob([text.slice(PREVIEW_LENGTH)]).size;
  return (
    <>
      <Highlighted text={text.slice(0, PREVIEW_LENGTH).toWellFormed()} />…{' '}
      <Button isLink onClick={() => setIsExpanded(true)}>
        {t('message.show_all', { size: formatSize(formats.locale, rest) })}
      </Button>
    </>
  );
}
