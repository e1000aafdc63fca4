import { useEffect, useState } from 'preact/hooks';

/** From this width on, in pixels, the opened event has room beside the list. */
const WIDE = '(min-width: 900px)';

/** Whether there is room for the opened event beside the list. */
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
