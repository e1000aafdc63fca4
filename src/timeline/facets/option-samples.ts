import type { SideConversationEvent } from '../../events/event.ts';
import { FACETS, type FacetKey, type LabelSource } from './facets.ts';

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
