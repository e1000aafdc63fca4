import { CHANNELS, type Channel } from '../../events/channel.ts';
import { EVENT_TYPES, type EventType, type SideConversationEvent } from '../../events/event.ts';
import { participantKey } from '../../events/participant.ts';
import type { Translator } from '../../i18n/translator.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { stateLabel } from '../../labels/state-label.ts';
import { type DateChoice, isAnyDay } from './date-range.ts';

/** What the options of an event follow from. */
export type OptionsSource = Pick<
  SideConversationEvent,
  'type' | 'actor' | 'conversationId' | 'conversation'
>;

/** What the labels of the options of an event follow from. */
export type LabelSource = Pick<SideConversationEvent, 'actor' | 'conversation'>;

/** A facet that filters the list. A new facet needs only its definition in `FACETS` and its translations. */
export interface FacetDefinition {
  readonly label: (t: Translator) => string;
  /** The options that apply to an event: none, one, or several. */
  readonly optionsOf: (event: OptionsSource) => readonly string[];
  /**
   * The label of an option.
   *
   * @param event an event to which the option applies; null if none is known
   */
  readonly optionLabel: (option: string, event: LabelSource | null, t: Translator) => string;
  /** `buttons` are always visible; `checkboxes` are in the filter panel. */
  readonly ui: 'buttons' | 'checkboxes';
  /** `ticket`: the options belong to one ticket, so they are neither stored nor offered for a whole account. */
  readonly scope: 'everywhere' | 'ticket';
  /** All possible options, used to validate stored ones; null if they are not known in advance. */
  readonly knownOptions: readonly string[] | null;
}

/** All facets except the date. */
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

/** The name of a facet in `FACETS`. */
export type FacetKey = keyof typeof FACETS;

/** In the order of the page. */
export const FACET_KEYS = Object.keys(FACETS) as FacetKey[];

/** The chosen options of each facet, and the chosen date. A facet without chosen options accepts all events. */
export type Facets = Readonly<Record<FacetKey, readonly string[]>> & {
  readonly date: DateChoice | null;
};

/**
 * Builds the chosen options of all facets.
 *
 * @param optionsOf returns the chosen options of a facet
 * @param date the chosen date; null for any date
 */
export function facetsFrom(
  optionsOf: (key: FacetKey) => readonly string[],
  date: DateChoice | null,
): Facets {
  const options = Object.fromEntries(FACET_KEYS.map((key) => [key, optionsOf(key)]));
  return { ...(options as Record<FacetKey, readonly string[]>), date };
}

/** Accepts all events. */
export const NO_FACETS: Facets = facetsFrom(() => [], null);

/** Whether any option or date is chosen. */
export function hasFacets(facets: Facets): boolean {
  return hasDate(facets) || FACET_KEYS.some((key) => facets[key].length > 0);
}

/** How many options and dates are chosen in the filter panel. */
export function countPanelChoices(facets: Facets): number {
  const keys = FACET_KEYS.filter((key) => FACETS[key].ui === 'checkboxes');
  return keys.reduce((sum, key) => sum + facets[key].length, hasDate(facets) ? 1 : 0);
}

function hasDate({ date }: Facets): boolean {
  return date !== null && !isAnyDay(date);
}

/** Adds an option to the chosen ones of a facet, or removes it. Returns new facets. */
export function withOptionToggled(facets: Facets, key: FacetKey, option: string): Facets {
  const chosen = facets[key];
  const next = chosen.includes(option)
    ? chosen.filter((other) => other !== option)
    : [...chosen, option];
  return { ...facets, [key]: next };
}
