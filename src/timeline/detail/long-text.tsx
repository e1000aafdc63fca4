import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { Highlighted } from '../search/highlighted.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useRevealedFocus } from './use-revealed-focus.ts';

/** How much of a text is shown at first, in characters. Browsers need seconds to lay out a megabyte of text. */
const PREVIEW_LENGTH = 20_000;

/** A text of any length. Of a long text only the beginning is shown until the agent presses a button. */
export function LongText({ text }: { readonly text: string }) {
  const { t, formats } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);

  const revealed = useRevealedFocus<HTMLSpanElement>(isExpanded);

  if (text.length <= PREVIEW_LENGTH) return <Highlighted text={text} />;
  const end = cutIndex(text);
  if (isExpanded)
    return (
      <>
        <Highlighted text={text.slice(0, end)} />
        <span ref={revealed} tabIndex={-1}>
          <Highlighted text={text.slice(end)} />
        </span>
      </>
    );
  const rest = new Blob([text.slice(end)]).size;
  return (
    <>
      <Highlighted text={text.slice(0, end)} />…{' '}
      <Button isLink onClick={() => setIsExpanded(true)}>
        {t('message.show_all', { size: formatSize(formats.locale, rest) })}
      </Button>
    </>
  );
}

/** Where a long text is cut: not within a character of two code units. */
function cutIndex(text: string): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(PREVIEW_LENGTH - 1))
    ? PREVIEW_LENGTH - 1
    : PREVIEW_LENGTH;
}
