import { render } from 'preact';
import type { Translator } from '../i18n/translator.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { browserAgent, fetchAgent } from '../zendesk/agent.ts';
import { initialColorScheme, onColorScheme } from '../zendesk/color-scheme.ts';
import { connect, type Host, SILENT_HOST_MS, SLOW_HOST_MS } from '../zendesk/host.ts';
import { App } from './app.tsx';
import { type ConnectedPage, initialAppState, reduceApp } from './app-state.ts';
import { type CurrentAgent, loadCurrentAgent } from './current-agent.tsx';
import { nextTask } from '../ui/next-task.ts';
import { addPageStyles } from './page-styles.ts';
import { createStore } from './store.ts';

/** A page of the app, as its entry defines it. */
export interface PageDefinition {
  /** Loads the translations that the page needs. */
  readonly loadLanguage: (locale: string) => Promise<Translator>;
  /**
   * Creates the page and starts its requests. Called once, when the host has answered.
   *
   * @param agent resolves once the host has answered who the agent is, and their language has loaded
   */
  readonly connect: (host: Host, agent: Promise<CurrentAgent>) => ConnectedPage;
}

/** Starts a page of the app: renders it, connects to the host, and loads the agent's language. */
export function startApp({ loadLanguage, connect: connectPage }: PageDefinition): void {
  const store = createStore(reduceApp, initialAppState(initialColorScheme()));
  adaptPreactForGarden();
  addPageStyles();
  // Evaluating the scripts takes long already, so the page renders in a task of its own.
  void nextTask().then(() => {
    render(<App store={store} />, document.getElementById('app') ?? document.body);
  });

  start().catch((error: unknown) => {
    store.dispatch({ type: 'language-failed' });
    // The error is a bug or a lost connection. It is rethrown so that the browser reports it.
    throw error;
  });

  async function start(): Promise<void> {
    const connecting = connect().catch(() => 'no-host' as const);
    const timers = [
      setTimeout(() => whileWaiting(showWithoutHost('slow-host')), SLOW_HOST_MS),
      setTimeout(() => whileWaiting(showWithoutHost('no-host')), SILENT_HOST_MS),
    ];
    const host = await connecting;
    for (const timer of timers) clearTimeout(timer);
    if (host === null || host === 'no-host') return showWithoutHost(host ?? 'outside');

    onColorScheme(host, (colorScheme) => {
      store.dispatch({ type: 'color-scheme-changed', colorScheme });
    });
    const loading = fetchAgent(host).then((agent) =>
      loadCurrentAgent(agent, host.installation, loadLanguage),
    );
    const timer = setTimeout(
      () => whileWaiting(showProvisionalAgent(host.installation)),
      SLOW_HOST_MS,
    );
    const page = connectPage(host, loading);
    store.dispatch({ type: 'connection-changed', connection: { state: 'connected', ...page } });
    const agent = await loading;
    clearTimeout(timer);
    store.dispatch({ type: 'agent-loaded', agent });
  }

  /** Says that the app did not load if a text cannot be shown, until the agent's own language has loaded. */
  function whileWaiting(showing: Promise<void>): void {
    showing.catch(() => store.dispatch({ type: 'language-failed' }));
  }

  async function showWithoutHost(state: 'outside' | 'slow-host' | 'no-host'): Promise<void> {
    await showProvisionalAgent('');
    // The host may have answered meanwhile.
    if (store.getState().connection.state !== 'connected')
      store.dispatch({ type: 'connection-changed', connection: { state } });
  }

  /** Uses the browser's language until the host has answered who the agent is. */
  async function showProvisionalAgent(installation: string): Promise<void> {
    const agent = await loadCurrentAgent(browserAgent(), installation, loadLanguage);
    const { language } = store.getState();
    if (language.state === 'loaded' && !language.agent.isProvisional) return;
    store.dispatch({ type: 'agent-loaded', agent: { ...agent, isProvisional: true } });
  }
}
