import { useEffect, useState } from 'preact/hooks';

/** Minimum width for two columns, each as wide as the sidebar. */
const WIDE = '(min-width: 641px)';

/** Whether the page is wide enough for a second column next to the list. */
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
