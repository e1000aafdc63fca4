import { useMemo } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { labeledOptions } from './facet-options.ts';
import { FACETS, type FacetKey, withOptionToggled } from './facets.ts';
import { OptionField } from './option-field.tsx';

export interface OptionFacetFieldProps {
  readonly facet: FacetKey;
}

/** One facet: its options with their counts, highest count first. */
export function OptionFacetField({ facet }: OptionFacetFieldProps) {
  const { t } = useI18n();
  const { facets, counts, samplesOf, dispatch } = useEventBrowser();
  const chosen = facets[facet];
  const samples = samplesOf(facet);
  const options = useMemo(
    () => labeledOptions(samples, facet, chosen, t),
    [samples, facet, chosen, t],
  );
  const optionCounts = counts?.countsOf(facet);
  if (options.length < 2 && chosen.length === 0) return null;

  return (
    <OptionField
      legend={FACETS[facet].label(t)}
      options={options
        .map(({ value, label }) => ({ value, label, count: optionCounts?.get(value) ?? 0 }))
        .toSorted((one, other) => other.count - one.count)
        .map((option) => (counts ? option : { ...option, count: null }))}
      chosen={chosen}
      onToggle={(value) =>
        dispatch({ type: 'facets-changed', facets: withOptionToggled(facets, facet, value) })
      }
    />
  );
}
