import type { Translator } from '../../../i18n/translator.ts';
import type { SideConversationEvent } from '../../../model/event.ts';
import { type OptionFacet, optionOf } from '../../../model/facets.ts';
import { participantName } from '../participant-name.ts';
import { stateWords } from '../event-list/state-words.ts';

/** An option of a facet as the agent sees it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

/** Every option that the ticket's events offer for a facet, with its words. */
export function facetOptions(
  events: readonly SideConversationEvent[],
  facet: OptionFacet,
  t: Translator,
): readonly FacetOption[] {
  const labels = new Map<string, string>();
  for (const event of events) {
    const value = optionOf(event, facet);
    if (value !== null && !labels.has(value)) labels.set(value, labelOf(event, facet, value, t));
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}

function labelOf(
  event: SideConversationEvent,
  facet: OptionFacet,
  value: string,
  t: Translator,
): string {
  switch (facet) {
    case 'types':
      return t(`types.${event.type}`);
    case 'conversations':
      if (!event.conversation) return t('list.foreign_conversation');
      return event.conversation.subject ?? t('list.no_subject');
    case 'channels':
      return event.conversation ? t(`channels.${event.conversation.channel}`) : value;
    case 'people':
      return participantName(event.actor, t);
    case 'states':
      return stateWords(value, t);
  }
}
