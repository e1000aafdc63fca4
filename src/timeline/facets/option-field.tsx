import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms';
import { useEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { FacetCount, FacetLegend } from './facet-parts.tsx';

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

export interface Option {
  readonly value: string;
  readonly label: string;
  /** How much the list would have with this option; null while that is being counted. */
  readonly count: number | null;
}

export interface OptionFieldProps {
  readonly legend: string;
  /** In the order in which they are shown. */
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** The options of one filter with their counts. Chosen options are always shown. */
export function OptionField({ legend, options, chosen, onToggle }: OptionFieldProps) {
  const { t } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  /** Index of the option that gets the focus after it is rendered, because the focused button is removed. */
  const focusIndex = useRef<number | null>(null);
  useEffect(() => {
    if (focusIndex.current === null) return;
    fieldset.current?.querySelectorAll('input')[focusIndex.current]?.focus();
    focusIndex.current = null;
  }, [isExpanded]);

  const shown = isExpanded
    ? options
    : options.filter(({ value }, index) => index < COLLAPSED_COUNT || chosen.includes(value));

  return (
    <Fieldset isCompact ref={fieldset}>
      <FacetLegend>{legend}</FacetLegend>
      {shown.map(({ value, label, count }) => (
        <Field key={value}>
          <Checkbox isCompact checked={chosen.includes(value)} onChange={() => onToggle(value)}>
            <Label isRegular>
              <bdi>{label}</bdi> <FacetCount count={count} />
            </Label>
          </Checkbox>
        </Field>
      ))}
      {shown.length < options.length && (
        <More isLink onClick={expand}>
          <bdi>{t.plural('filters.more_options', options.length - shown.length)}</bdi>
        </More>
      )}
    </Fieldset>
  );

  function expand(): void {
    setIsExpanded(true);
    focusIndex.current = shown.length;
  }
}
