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
  // The occasion changes together with the text: otherwise the text before is read again.
  const [announced, setAnnounced] = useState({ text: '', occasion });
  useEffect(() => {
    setAnnounced({ text, occasion });
    const timer = setTimeout(() => setAnnounced({ text: '', occasion }), DURATION_MS);
    return () => clearTimeout(timer);
  }, [text, occasion]);
  return (
    <VisuallyHidden as="div" aria-live="polite" aria-atomic="true">
      {/* A new element, so that the same text is a change. */}
      <span key={announced.occasion}>{announced.text}</span>
    </VisuallyHidden>
  );
}
