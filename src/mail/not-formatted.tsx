import { useI18n } from '../i18n/i18n-context.tsx';
import type { HtmlMessageProps } from './html-message.tsx';
import { Note } from './note.tsx';

/** Replaces the formatted message if its code cannot be fetched: an explanation and the plain text. */
export function NotFormatted({ plainText }: Pick<HtmlMessageProps, 'plainText'>) {
  const { t } = useI18n();
  return (
    <>
      <Note role="status">{t('html_message.not_loaded')}</Note>
      {plainText}
    </>
  );
}
