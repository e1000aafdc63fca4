import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useEventBrowser } from '../browser-context.tsx';
import { FACETS, type FacetKey, withOptionToggled } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { FacetCount, FacetLegend } from './facet-parts.tsx';
import { facetOptions } from './facet-options.ts';

/** How many options are shown before the rest folds. */
const FIRST = 5;

const Label = styled(Field.Label)`
  overflow-wrap: anywhere;
`;

/** A field has no font size of its own, and a link takes the size of what is around it. */
const More = styled(Button)`
  && {
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

export interface OptionFacetFieldProps {
  readonly facet: FacetKey;
}

/** One facet: its options with their counts, those that leave most first; chosen ones stay in sight. */
export function OptionFacetField({ facet }: OptionFacetFieldProps) {
  const { t } = useI18n();
  const { timeline, facets, result, dispatch } = useEventBrowser();
  const { events } = timeline;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  /** The option that takes the focus once it is drawn: the button that had it is gone. */
  const focusAt = useRef<number | null>(null);
  useEffect(() => {
    if (focusAt.current === null) return;
    box.current?.querySelectorAll('input')[focusAt.current]?.focus();
    focusAt.current = null;
  }, [isUnfolded]);
  const chosen = facets[facet];
  const options = useMemo(() => facetOptions(events, facet, chosen, t), [events, facet, chosen, t]);
  const counts = result.countsOf(facet);
  if (options.length < 2 && chosen.length === 0) return null;

  const sorted = options.toSorted((a, b) => countOf(b.value) - countOf(a.value));
  const shown = isUnfolded
    ? sorted
    : sorted.filter(({ value }, index) => index < FIRST || chosen.includes(value));

  return (
    <Fieldset isCompact ref={box}>
      <FacetLegend>{FACETS[facet].label(t)}</FacetLegend>
      {shown.map(({ value, label }) => (
        <Field key={value}>
          <Checkbox isCompact checked={chosen.includes(value)} onChange={() => toggle(value)}>
            <Label isRegular>
              <bdi>{label}</bdi> <FacetCount count={countOf(value)} />
            </Label>
          </Checkbox>
        </Field>
      ))}
      {shown.length < sorted.length && (
        <More isLink onClick={unfold}>
          <bdi>{t.plural('filters.more_options', sorted.length - shown.length)}</bdi>
        </More>
      )}
    </Fieldset>
  );

  function unfold(): void {
    setIsUnfolded(true);
    focusAt.current = shown.length;
  }

  function countOf(value: string): number {
    return counts.get(value) ?? 0;
  }

  function toggle(value: string): void {
    dispatch({ type: 'facets-changed', facets: withOptionToggled(facets, facet, value) });
  }
}
