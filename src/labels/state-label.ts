import type { Translator } from '../i18n/translator.ts';

/** A conversation's state in words; a state that nobody knows as the API wrote it. */
export function stateLabel(state: string, t: Translator): string {
  return state === 'open' || state === 'closed' ? t(`filters.states.${state}`) : state;
}
