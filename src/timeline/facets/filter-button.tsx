import { FilterToggle } from '../../ui/filter-toggle.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { countPanelChoices } from './facets.ts';

/** Opens and closes the filter panel of the events. */
export function FilterButton() {
  const { state, facets, dispatch } = useEventBrowser();
  const button = useRequestedFocus<HTMLButtonElement>('filter-button');
  return (
    <FilterToggle
      buttonRef={button}
      count={countPanelChoices(facets)}
      isOpen={state.isFacetPanelOpen}
      onToggle={() => dispatch({ type: 'facet-panel-toggled' })}
    />
  );
}
