import { CHANNELS, type Channel } from '../../events/channel.ts';
import { EVENT_TYPES, type EventType, type SideConversationEvent } from '../../events/event.ts';
import { participantKey } from '../../events/participant.ts';
import type { Translator } from '../../i18n/translator.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { stateLabel } from '../../labels/state-label.ts';
import { type DateChoice, isAnyDay } from './date-range.ts';

/** One way to narrow the list. Adding a definition to `FACETS` is all that a new facet needs, besides its label. */
export interface FacetDefinition {
  readonly label: (t: Translator) => string;
  /** The options that an event falls under: none, one, or several. */
  readonly optionsOf: (event: SideConversationEvent) => readonly string[];
  /**
   * The label of an option.
   *
   * @param event one that falls under the option; null if no event of the list does
   */
  readonly optionLabel: (
    option: string,
    event: SideConversationEvent | null,
    t: Translator,
  ) => string;
  /** `buttons` are always in sight; `checkboxes` are in the filter panel. */
  readonly ui: 'buttons' | 'checkboxes';
  /** `ticket`: its options belong to one ticket, so a choice is neither stored nor offered for a whole account. */
  readonly scope: 'everywhere' | 'ticket';
  /** All options there can be, if they are known: others that were stored are dropped. */
  readonly knownOptions: readonly string[] | null;
}

export const FACETS = {
  types: {
    label: (t) => t('types.label'),
    optionsOf: ({ type }) => [type],
    optionLabel: (option, _event, t) => t(`types.${option as EventType}`),
    ui: 'buttons',
    scope: 'everywhere',
    knownOptions: EVENT_TYPES,
  },
  conversations: {
    label: (t) => t('filters.facets.conversations'),
    optionsOf: ({ conversationId }) => (conversationId === null ? [] : [conversationId]),
    optionLabel: (_option, event, t) => conversationName(event?.conversation ?? null, t),
    ui: 'checkboxes',
    scope: 'ticket',
    knownOptions: null,
  },
  channels: {
    label: (t) => t('filters.facets.channels'),
    optionsOf: ({ conversation }) => (conversation ? [conversation.channel] : []),
    optionLabel: (option, _event, t) => t(`channels.${option as Channel}`),
    ui: 'checkboxes',
    scope: 'everywhere',
    knownOptions: CHANNELS,
  },
  people: {
    label: (t) => t('filters.facets.people'),
    optionsOf: ({ actor }) => (actor ? [participantKey(actor)] : []),
    optionLabel(option, event, t) {
      if (event) return participantName(event.actor, t);
      return option.includes('@') ? option : t('filters.unknown_person');
    },
    ui: 'checkboxes',
    scope: 'everywhere',
    knownOptions: null,
  },
  states: {
    label: (t) => t('filters.facets.states'),
    optionsOf: ({ conversation }) => (conversation?.state ? [conversation.state] : []),
    optionLabel: (option, _event, t) => stateLabel(option, t),
    ui: 'checkboxes',
    scope: 'everywhere',
    knownOptions: null,
  },
} as const satisfies Readonly<Record<string, FacetDefinition>>;

export type FacetKey = keyof typeof FACETS;

/** In the order in which the page shows them. */
export const FACET_KEYS = Object.keys(FACETS) as FacetKey[];

/** The chosen options of each facet, and the chosen dates. No option of a facet means all. */
export type Facets = Readonly<Record<FacetKey, readonly string[]>> & {
  readonly date: DateChoice | null;
};

/** @param optionsOf the chosen options of a facet */
export function facetsFrom(
  optionsOf: (key: FacetKey) => readonly string[],
  date: DateChoice | null,
): Facets {
  const options = Object.fromEntries(FACET_KEYS.map((key) => [key, optionsOf(key)]));
  return { ...(options as Record<FacetKey, readonly string[]>), date };
}

export const NO_FACETS: Facets = facetsFrom(() => [], null);

/** Whether any facet narrows the list. */
export function hasFacets(facets: Facets): boolean {
  const hasDate = facets.date !== null && !isAnyDay(facets.date);
  return hasDate || FACET_KEYS.some((key) => facets[key].length > 0);
}

/** The facets with an option chosen, or no longer chosen. */
export function withOptionToggled(facets: Facets, key: FacetKey, option: string): Facets {
  const chosen = facets[key];
  const next = chosen.includes(option)
    ? chosen.filter((other) => other !== option)
    : [...chosen, option];
  return { ...facets, [key]: next };
}
