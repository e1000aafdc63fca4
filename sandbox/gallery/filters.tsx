import type { BrowserAction } from '../../src/timeline/browser-state.ts';
import { FacetPanel } from '../../src/timeline/facets/facet-panel.tsx';
import FacetTags from '../../src/timeline/facets/facet-tags.tsx';
import { TypeFilter } from '../../src/timeline/facets/type-filter.tsx';
import { NO_FACETS } from '../../src/timeline/facets/facets.ts';
import { SearchAndFilters } from '../../src/timeline/search/lazy.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { Section, Specimen } from './specimen.tsx';

/** Parts of the event browser's head, by caption, after one action each. */
const HEADS: readonly [title: string, action: BrowserAction | null][] = [
  ['Nothing selected', null],
  ['A type selected', { type: 'facets-changed', facets: { ...NO_FACETS, types: ['reply'] } }],
  ['A search with matches', { type: 'search-changed', text: 'printer' }],
  ['A search without matches', { type: 'search-changed', text: 'zebra' }],
];

/** The type buttons, the search bar, and the active filters. */
export function FiltersAndSearch() {
  return (
    <Section title="Filters and search">
      {HEADS.map(([title, action]) => (
        <Specimen key={title} title={title}>
          <SampleBrowser action={action}>
            <TypeFilter />
            <SearchAndFilters />
          </SampleBrowser>
        </Specimen>
      ))}
      <Specimen title="Filter panel">
        <SampleBrowser>
          <FacetPanel />
        </SampleBrowser>
      </Specimen>
      <Specimen title="Tags of active filters">
        <SampleBrowser
          action={{
            type: 'facets-changed',
            facets: {
              ...NO_FACETS,
              channels: ['slack', 'email'],
              date: { kind: 'last-days', days: 7 },
            },
          }}
        >
          <FacetTags />
        </SampleBrowser>
      </Specimen>
    </Section>
  );
}
