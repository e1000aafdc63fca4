import type { Translator } from '../../i18n/translator.ts';
import type { Channel } from '../../events/channel.ts';
import type { EventType, SideConversationEvent } from '../../events/event.ts';
import { type OptionFacet, optionOf } from './facets.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { stateLabel } from '../../labels/state-label.ts';

/** An option of a facet as the agent sees it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

/**
 * Every option that the ticket's events offer for a facet, with its words.
 *
 * @param chosen what is chosen already, perhaps in another ticket: it is offered, too
 */
export function facetOptions(
  events: readonly SideConversationEvent[],
  facet: OptionFacet,
  chosen: readonly string[],
  t: Translator,
): readonly FacetOption[] {
  const labels = new Map<string, string>();
  for (const event of events) {
    const value = optionOf(event, facet);
    if (value !== null && !labels.has(value)) labels.set(value, labelOf(event, facet, value, t));
  }
  for (const value of chosen) {
    if (!labels.has(value)) labels.set(value, labelOf(null, facet, value, t));
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}

/** @param event one that has this option; null where the ticket has none */
function labelOf(
  event: SideConversationEvent | null,
  facet: OptionFacet,
  value: string,
  t: Translator,
): string {
  switch (facet) {
    case 'types':
      return t(`types.${value as EventType}`);
    case 'conversations':
      return conversationName(event?.conversation ?? null, t);
    case 'channels':
      return t(`channels.${value as Channel}`);
    case 'people':
      if (event) return participantName(event.actor, t);
      return value.includes('@') ? value : t('filters.unknown_person');
    case 'states':
      return stateLabel(value, t);
  }
}
