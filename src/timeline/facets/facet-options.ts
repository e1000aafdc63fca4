import type { SideConversationEvent } from '../../events/event.ts';
import type { Translator } from '../../i18n/translator.ts';
import { FACETS, type FacetDefinition, type FacetKey, type LabelSource } from './facets.ts';

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
  return labeledOptions(optionSamples(events, key), key, chosen, t);
}

/** All options of a facet that occur in the events, in their order, with an event that has the option. */
export function optionSamples(
  events: readonly SideConversationEvent[],
  key: FacetKey,
): ReadonlyMap<string, LabelSource> {
  const samples = new Map<string, LabelSource>();
  for (const event of events) {
    for (const value of FACETS[key].optionsOf(event)) {
      if (!samples.has(value)) samples.set(value, event);
    }
  }
  return samples;
}

/**
 * The options of a facet, with their labels.
 *
 * @param samples the options that occur, with an event that has the option
 * @param chosen the chosen options, which are always included
 */
export function labeledOptions(
  samples: ReadonlyMap<string, LabelSource>,
  key: FacetKey,
  chosen: readonly string[],
  t: Translator,
): readonly FacetOption[] {
  const { optionLabel }: FacetDefinition = FACETS[key];
  const missing = chosen.filter((value) => !samples.has(value));
  return [...samples, ...missing.map((value) => [value, null] as const)].map(([value, sample]) => ({
    value,
    label: optionLabel(value, sample, t),
  }));
}
