import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useEventBrowser } from '../browser-context.tsx';
import { FACETS, type FacetKey, withOptionToggled } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { FacetCount, FacetLegend } from './facet-parts.tsx';
import { labeledOptions } from './facet-options.ts';

/** How many options are shown until the agent expands the list. */
const COLLAPSED_COUNT = 5;

const Label = styled(Field.Label)`
  overflow-wrap: anywhere;
`;

/** Sets a font size, because a link button inherits it and Garden's fieldset has none. */
const More = styled(Button)`
  && {
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

export interface OptionFacetFieldProps {
  readonly facet: FacetKey;
}

/** One facet: its options with their counts, highest count first. Chosen options are always shown. */
export function OptionFacetField({ facet }: OptionFacetFieldProps) {
  const { t } = useI18n();
  const { facets, counts, samplesOf, dispatch } = useEventBrowser();
  const [isExpanded, setIsExpanded] = useState(false);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  /** Index of the option that gets the focus after it is rendered, because the focused button is removed. */
  const focusIndex = useRef<number | null>(null);
  useEffect(() => {
    if (focusIndex.current === null) return;
    fieldset.current?.querySelectorAll('input')[focusIndex.current]?.focus();
    focusIndex.current = null;
  }, [isExpanded]);
  const chosen = facets[facet];
  const samples = samplesOf(facet);
  const options = useMemo(
    () => labeledOptions(samples, facet, chosen, t),
    [samples, facet, chosen, t],
  );
  const optionCounts = counts?.countsOf(facet);
  if (options.length < 2 && chosen.length === 0) return null;

  const sorted = options.toSorted((a, b) => countOf(b.value) - countOf(a.value));
  const shown = isExpanded
    ? sorted
    : sorted.filter(({ value }, index) => index < COLLAPSED_COUNT || chosen.includes(value));

  return (
    <Fieldset isCompact ref={fieldset}>
      <FacetLegend>{FACETS[facet].label(t)}</FacetLegend>
      {shown.map(({ value, label }) => (
        <Field key={value}>
          <Checkbox isCompact checked={chosen.includes(value)} onChange={() => toggle(value)}>
            <Label isRegular>
              <bdi>{label}</bdi> <FacetCount count={counts && countOf(value)} />
            </Label>
          </Checkbox>
        </Field>
      ))}
      {shown.length < sorted.length && (
        <More isLink onClick={expand}>
          <bdi>{t.plural('filters.more_options', sorted.length - shown.length)}</bdi>
        </More>
      )}
    </Fieldset>
  );

  function expand(): void {
    setIsExpanded(true);
    focusIndex.current = shown.length;
  }

  function countOf(value: string): number {
    return optionCounts?.get(value) ?? 0;
  }

  function toggle(value: string): void {
    dispatch({ type: 'facets-changed', facets: withOptionToggled(facets, facet, value) });
  }
}
