import { loadItem, saveItem } from '../storage/web-storage.ts';

/** Whose tickets are checked. */
export type TicketSource =
  /** Those assigned to the agent that are not solved. */
  | { readonly kind: 'assigned' }
  /** Those of a view of Zendesk's. The title is the view's when the agent chose it. */
  | { readonly kind: 'view'; readonly id: string; readonly title: string };

/** About which new messages the agent is told by a notice: in all tickets of the source, in those assigned to them, in none. */
export const NOTICE_CHOICES = ['all', 'mine', 'none'] as const;
export type NoticeChoice = (typeof NOTICE_CHOICES)[number];

/** What an agent has chosen. */
export interface Choices {
  readonly source: TicketSource;
  readonly notices: NoticeChoice;
}

export const DEFAULT_CHOICES: Choices = { source: { kind: 'assigned' }, notices: 'all' };

/** The name of the stored choices. @param storageKey identifies agent and installation */
export function choicesItem(storageKey: string): string {
  return `${storageKey} my-conversations`;
}

/** The stored choices. Parts that are missing or invalid have their default. */
export function loadChoices(storageKey: string): Choices {
  const { source, notices } = (loadItem(choicesItem(storageKey)) ?? {}) as Record<string, unknown>;
  return {
    source: parseSource(source) ?? DEFAULT_CHOICES.source,
    notices: NOTICE_CHOICES.find((one) => one === notices) ?? DEFAULT_CHOICES.notices,
  };
}

/** Stores choices. @returns false if the browser refuses: then they last as long as the page */
export function saveChoices(storageKey: string, choices: Choices): boolean {
  return saveItem(choicesItem(storageKey), choices);
}

/** Whether two sources are the same tickets. The title of a view may have changed. */
export function isSameSource(one: TicketSource, other: TicketSource): boolean {
  if (one.kind === 'assigned' || other.kind === 'assigned') return one.kind === other.kind;
  return one.id === other.id;
}

/** @returns null if the value is no source */
export function parseSource(value: unknown): TicketSource | null {
  const { kind, id, title } = (value ?? {}) as Record<string, unknown>;
  if (kind === 'assigned') return { kind };
  if (kind !== 'view' || typeof id !== 'string' || typeof title !== 'string') return null;
  return { kind, id, title };
}
