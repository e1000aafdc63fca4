import { useEffect, useState } from 'preact/hooks';
import { VisuallyHidden } from './visually-hidden.ts';

/**
 * How long the text stays, in milliseconds. It is removed afterward so that screen reader users who browse the page do
 * not find the same information twice.
 */
const DURATION_MS = 4000;

export interface AnnouncementProps {
  readonly text: string;
  /** Changes when the same text must be announced again. */
  readonly occasion?: number;
}

/**
 * Announces a text to screen readers each time it changes, without showing it. Render it before the first text is set:
 * screen readers announce only changes of a live region that exists already.
 */
export function Announcement({ text, occasion = 0 }: AnnouncementProps) {
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    setAnnounced(text);
    const timer = setTimeout(() => setAnnounced(''), DURATION_MS);
    return () => clearTimeout(timer);
  }, [text, occasion]);
  return (
    <VisuallyHidden as="div" aria-live="polite" aria-atomic="true">
      {/* A new element, so that the same text is a change. */}
      <span key={occasion}>{announced}</span>
    </VisuallyHidden>
  );
}
