import { useEffect, useState } from 'preact/hooks';

/** Minimum width for the detail pane next to the list. */
const WIDE = '(min-width: 900px)';

/** Whether the page is wide enough for the detail pane next to the list. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const onChange = () => setIsWide(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return isWide;
}
