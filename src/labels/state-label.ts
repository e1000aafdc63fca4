import type { Translator } from '../i18n/translator.ts';

/** The label of a conversation's state. Undocumented states are returned as the API sent them. */
export function stateLabel(state: string, t: Translator): string {
  return state === 'open' || state === 'closed' ? t(`filters.states.${state}`) : state;
}
