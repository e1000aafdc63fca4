import { useEffect, useState } from 'preact/hooks';
import { VisuallyHidden } from './visually-hidden.ts';

/** So long, in milliseconds, the words stay: who reads on does not meet twice what the page shows anyway. */
const STAYS_MS = 4000;

/** Heard, not seen, each time the text changes. It must be there before the first text, or that is missed. */
export function Announcement({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(text);
    const timer = setTimeout(() => setSaid(''), STAYS_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <VisuallyHidden as="div" aria-live="polite" aria-atomic="true">
      {said}
    </VisuallyHidden>
  );
}
