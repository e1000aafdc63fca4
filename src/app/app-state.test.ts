import { describe, expect, it } from 'vitest';
import { testI18n } from '../ui/test-page.tsx';
import { type AppAction, type AppState, initialAppState, reduceApp } from './app-state.ts';

const INITIAL = initialAppState('light');
const AGENT = {
  id: '7',
  name: null,
  email: null,
  locale: 'en',
  isAdmin: false,
  i18n: testI18n,
  storageKey: 'test',
};

function after(...actions: AppAction[]): AppState {
  return actions.reduce(reduceApp, INITIAL);
}

describe('the state of the app', () => {
  it('is connecting without a language at first', () => {
    expect(initialAppState('dark')).toEqual({
      colorScheme: 'dark',
      connection: { state: 'connecting' },
      language: { state: 'loading' },
    });
  });

  it.each<[AppAction, Partial<AppState>]>([
    [{ type: 'color-scheme-changed', colorScheme: 'dark' }, { colorScheme: 'dark' }],
    [
      { type: 'connection-changed', connection: { state: 'outside' } },
      { connection: { state: 'outside' } },
    ],
    [{ type: 'agent-loaded', agent: AGENT }, { language: { state: 'loaded', agent: AGENT } }],
    [{ type: 'language-failed' }, { language: { state: 'failed' } }],
  ])('changes as expected after $type', (action, changes) => {
    expect(after(action)).toEqual({ ...INITIAL, ...changes });
  });

  it('keeps a language that has loaded, whatever fails later', () => {
    const loaded = after({ type: 'agent-loaded', agent: AGENT });
    expect(reduceApp(loaded, { type: 'language-failed' })).toBe(loaded);
  });

  it('has a language that loads after it has failed', () => {
    expect(after({ type: 'language-failed' }, { type: 'agent-loaded', agent: AGENT })).toEqual({
      ...INITIAL,
      language: { state: 'loaded', agent: AGENT },
    });
  });
});
