import { useEffect, useState } from 'preact/hooks';
import styled from 'styled-components';

/** So long, in milliseconds, the words stay: who reads on does not meet twice what the page shows anyway. */
const STAYS_MS = 4000;

const Heard = styled.div`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** Heard, not seen, each time the text changes. It must be there before the first text, or that is missed. */
export function Announced({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(text);
    const timer = setTimeout(() => setSaid(''), STAYS_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Heard aria-live="polite" aria-atomic="true">
      {said}
    </Heard>
  );
}
