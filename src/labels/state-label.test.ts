import { expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import { stateLabel } from './state-label.ts';

const german = await loadLanguage('de');

it.each(['open', 'closed'] as const)('translates the state %s', (state) => {
  expect(stateLabel(state, german)).toBe(german(`filters.states.${state}`));
  expect(stateLabel(state, german)).not.toBe(state);
});

it.each(['archived', 'Open', ''])('returns the undocumented state %j unchanged', (state) => {
  expect(stateLabel(state, german)).toBe(state);
});
