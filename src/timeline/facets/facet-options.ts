import type { SideConversationEvent } from '../../events/event.ts';
import type { Translator } from '../../i18n/translator.ts';
import { FACETS, type FacetDefinition, type FacetKey } from './facets.ts';

/** An option of a facet as the agent sees it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

/**
 * Every option that the events offer for a facet, with its label.
 *
 * @param chosen options that are chosen already, perhaps in another ticket: they are offered too
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
