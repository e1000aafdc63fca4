import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { Highlighted } from '../search/highlighted.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** A megabyte of text takes the browser seconds to lay out; this much, in characters, is shown at once. */
const FIRST = 20_000;

/** A text of any length: its beginning, and the rest at the press of a button. */
export function LongText({ text }: { readonly text: string }) {
  const { t, formats } = useI18n();
  const [isWhole, setIsWhole] = useState(false);

  if (isWhole || text.length <= FIRST) return <Highlighted text={text} />;
  const rest = new Blob([text.slice(FIRST)]).size;
  return (
    <>
      <Highlighted text={text.slice(0, FIRST).toWellFormed()} />…{' '}
      <Button isLink onClick={() => setIsWhole(true)}>
        {t('message.show_all', { size: formatSize(formats.locale, rest) })}
      </Button>
    </>
  );
}
