// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { createTranslator } from '../i18n/translator.ts';
import { type HostActions, useHostActions } from '../ui/host-actions.tsx';
import { testI18n } from '../ui/test-page.tsx';
import { App } from './app.tsx';
import { type AppAction, type Connection, initialAppState, reduceApp } from './app-state.ts';
import { type CurrentAgent, useCurrentAgent } from './current-agent.tsx';
import { createStore } from './store.ts';

const container = document.createElement('div');
const hostActions: HostActions = {
  comment: null,
  openTicket: vi.fn<HostActions['openTicket']>(),
  openLargeView: null,
};
const AGENT: CurrentAgent = {
  id: '7',
  name: null,
  email: null,
  locale: 'en',
  isAdmin: false,
  i18n: testI18n,
  storageKey: 'test',
};
const LOADED: AppAction = { type: 'agent-loaded', agent: AGENT };

afterEach(() => {
  void act(() => render(null, container));
});

/** What a page receives from the app around it. */
const received = vi.fn<(agent: CurrentAgent, actions: HostActions | null) => void>();

function Page() {
  received(useCurrentAgent(), useHostActions());
  return <p>{useI18n().t('toolbar.refresh')}</p>;
}

function connection(state: 'outside' | 'slow-host' | 'no-host' | 'connected'): AppAction {
  const next: Connection = state === 'connected' ? { state, Page, hostActions } : { state };
  return { type: 'connection-changed', connection: next };
}

async function show(...actions: AppAction[]) {
  const store = createStore(reduceApp, initialAppState('light'));
  for (const action of actions) store.dispatch(action);
  void act(() => render(<App store={store} />, container));
  await act(async () => vi.dynamicImportSettled());
  return (action: AppAction) => act(() => store.dispatch(action));
}

const title = () => container.querySelector('h2')?.textContent;
const hasPlaceholder = () => container.querySelector('[aria-hidden="true"]') !== null;

describe('the app', () => {
  it.each<[string, AppAction[]]>([
    ['the host and the language are unknown', []],
    ['it connects', [LOADED]],
    ['the language loads', [connection('connected')]],
    ['the language loads for a page outside Zendesk', [connection('outside')]],
  ])('is a placeholder without text while %s', async (_what, actions) => {
    await show(...actions);
    expect(hasPlaceholder()).toBe(true);
    expect(container.textContent?.trim()).toBe('');
  });

  it('is the page once it is connected and the language has loaded', async () => {
    await show(connection('connected'), LOADED);
    expect(container.textContent).toBe('Refresh');
    expect(hasPlaceholder()).toBe(false);
    expect(received).toHaveBeenLastCalledWith(AGENT, hostActions);
  });

  it('explains what it is outside Zendesk', async () => {
    await show(LOADED, connection('outside'));
    expect(title()).toBe('Side Conversation Events');
    expect(container.textContent).toContain('This app for Zendesk shows all events');
    expect(container.querySelector('button')).toBeNull();
  });

  it('says that Waiting for Zendesk, and becomes the page when it does', async () => {
    const dispatch = await show(LOADED, connection('slow-host'));
    expect(title()).toBe('Waiting for Zendesk');
    expect(container.querySelector('[role="alert"]')).toBeNull();
    await dispatch(connection('no-host'));
    expect(title()).toBe('No connection to Zendesk');
    await dispatch(connection('connected'));
    expect(container.textContent).toBe('Refresh');
  });

  it('has another page for an agent that the host names late', async () => {
    const dispatch = await show(connection('connected'), {
      type: 'agent-loaded',
      agent: { ...AGENT, id: '', storageKey: 'provisional', isProvisional: true },
    });
    const page = container.querySelector('p');
    expect(page?.textContent).toBe('Refresh');
    await dispatch(LOADED);
    expect(container.querySelector('p')).not.toBe(page);
    expect(received).toHaveBeenLastCalledWith(AGENT, hostActions);
  });

  it('says that it gets no data from Zendesk for whatever reason, and reloads', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    await show(LOADED, connection('no-host'));
    expect(container.querySelector('[role="alert"] h2')?.textContent).toBe(
      'No connection to Zendesk',
    );
    expect(container.querySelector('p')?.textContent).toBe(
      'The app gets no data from the Zendesk page around it and keeps trying where it can. If this message stays, reload the page. If that doesn’t help, contact your admin.',
    );
    const button = container.querySelector('button');
    expect(button?.textContent).toBe('Try again');
    button?.click();
    expect(reload).toHaveBeenCalledOnce();
    reload.mockRestore();
  });

  it('says in English that no language could be loaded', async () => {
    await show(connection('connected'), { type: 'language-failed' });
    expect(container.querySelector('[role="alert"]')?.textContent).toBe(
      'This app did not load. Reload the page.',
    );
  });

  it('follows its store, and keeps its page', async () => {
    const dispatch = await show();
    await dispatch(connection('connected'));
    expect(container.textContent?.trim()).toBe('');
    await dispatch(LOADED);
    const page = container.querySelector('p');
    expect(page?.textContent).toBe('Refresh');
    await dispatch({ type: 'color-scheme-changed', colorScheme: 'dark' });
    await dispatch({ type: 'language-failed' });
    expect(container.querySelector('p')).toBe(page);
  });
});

describe('the document', () => {
  const page = document.documentElement;

  it('has the language, the direction, and the color scheme', async () => {
    const dispatch = await show(LOADED, connection('connected'));
    expect([page.lang, page.dir, page.style.colorScheme]).toEqual(['en', 'ltr', 'light']);
    await dispatch({ type: 'color-scheme-changed', colorScheme: 'dark' });
    expect(page.style.colorScheme).toBe('dark');
  });

  it.each([
    ['de', 'de', 'ltr'],
    // There are no Arabic texts: English ones are shown, and only dates and numbers are the agent's.
    ['ar', 'en', 'ltr'],
  ])(
    'has the language and the direction of the texts for the locale %s',
    async (locale, lang, dir) => {
      const i18n = { t: await loadLanguage(locale), formats: createFormats(locale, 'UTC') };
      await show({ type: 'agent-loaded', agent: { ...AGENT, locale, i18n } });
      expect([page.lang, page.dir]).toEqual([lang, dir]);
    },
  );

  it('runs from right to left if the translation says so', async () => {
    const t = createTranslator({ 'language.direction': 'rtl' }, 'he');
    const i18n = { t, formats: createFormats('he', 'UTC') };
    await show({ type: 'agent-loaded', agent: { ...AGENT, locale: 'he', i18n } });
    expect([page.lang, page.dir]).toEqual(['he', 'rtl']);
  });
});
