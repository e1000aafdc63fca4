import { useEffect } from 'preact/hooks';
import { useEventBrowser } from '../browser-context.tsx';
import { prepareSearch } from './prepare-search.ts';

/** Prepares the texts of the events for search while it is mounted. Renders nothing. */
export default function TextPreparation() {
  const { timeline } = useEventBrowser();
  useEffect(() => prepareSearch(timeline.events), [timeline.events]);
  return null;
}
