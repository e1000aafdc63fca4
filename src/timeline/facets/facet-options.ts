import type { SideConversationEvent } from '../../events/event.ts';
import type { Translator } from '../../i18n/translator.ts';
import { FACETS, type FacetDefinition, type FacetKey } from './facets.ts';

/** An option of a facet, with the label that the agent sees. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

/**
 * All options of a facet that occur in the events, with their labels.
 *
 * @param chosen the chosen options, which are always included: they may have been chosen in another ticket
 */
export function facetOptions(
  events: readonly SideConversationEvent[],
  key: FacetKey,
  chosen: readonly string[],
  t: Translator,
): readonly FacetOption[] {
  const { optionsOf, optionLabel }: FacetDefinition = FACETS[key];
  const labels = new Map<string, string>();
  for (const event of events) {
    for (const value of optionsOf(event)) {
      if (!labels.has(value)) labels.set(value, optionLabel(value, event, t));
    }
  }
  for (const value of chosen) {
    if (!labels.has(value)) labels.set(value, optionLabel(value, null, t));
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}
