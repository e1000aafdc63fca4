import type { BrowserAction } from '../../src/timeline/browser-state.ts';
import { BrowserHead } from '../../src/timeline/browser-head.tsx';
import FacetPanel from '../../src/timeline/facets/facet-panel.tsx';
import FacetTags from '../../src/timeline/facets/facet-tags.tsx';
import { TypeFilter } from '../../src/timeline/facets/type-filter.tsx';
import { NO_FACETS } from '../../src/timeline/facets/facets.ts';
import { SampleBrowser } from './sample-browser.tsx';
import { Section, Specimen } from './specimen.tsx';

/** The toolbar and the type filter, by caption, after one action each. */
const HEADS: readonly [title: string, action: BrowserAction | null][] = [
  ['Nothing selected', null],
  ['A type selected', { type: 'facets-changed', facets: { ...NO_FACETS, types: ['reply'] } }],
  [
    'Filters of the panel selected',
    { type: 'facets-changed', facets: { ...NO_FACETS, channels: ['slack', 'email'] } },
  ],
  ['An empty search', { type: 'search-opened', from: 'search-button' }],
  ['A search with matches', { type: 'search-changed', text: 'printer' }],
  ['A search without matches', { type: 'search-changed', text: 'zebra' }],
];

/** The toolbar's search and filters, the type filter, the filter panel, and the active filters. */
export function FiltersAndSearch() {
  return (
    <Section title="Filters and search">
      {HEADS.map(([title, action]) => (
        <Specimen key={title} title={title}>
          <SampleBrowser action={action}>
            <BrowserHead summary="12 events · 3 conversations" actions={null} />
            <TypeFilter />
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
