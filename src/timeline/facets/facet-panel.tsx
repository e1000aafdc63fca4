import { useEventBrowser } from '../browser-context.tsx';
import { DateFacet } from './date-facet.tsx';
import { FACET_KEYS, FACETS, type FacetDefinition } from './facets.ts';
import { FilterDialog } from './filter-dialog.tsx';
import { OptionFacetField } from './option-facet-field.tsx';

/** The filter panel: the facets that have no buttons of their own, each option with its number of events. */
export default function FacetPanel() {
  const { options, hasFilters, dispatch } = useEventBrowser();
  const keys = FACET_KEYS.filter((key) => isOffered(FACETS[key], options.scope));

  return (
    <FilterDialog
      hasFilters={hasFilters}
      onClear={() => dispatch({ type: 'facets-cleared', conversations: [] })}
      onClose={(returnsFocus) => dispatch({ type: 'facet-panel-closed', returnsFocus })}
    >
      <DateFacet />
      {keys.map((key) => (
        <OptionFacetField key={key} facet={key} />
      ))}
    </FilterDialog>
  );
}

function isOffered({ ui, scope }: FacetDefinition, page: 'ticket' | 'account'): boolean {
  return ui === 'checkboxes' && (scope === 'everywhere' || page === 'ticket');
}
