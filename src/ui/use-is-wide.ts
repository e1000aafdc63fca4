import { useEffect, useState } from 'preact/hooks';

/** Minimum width at which the opened event fits beside the list. */
const WIDE = '(min-width: 900px)';

/** Whether the page is wide enough to show the opened event beside the list. */
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
