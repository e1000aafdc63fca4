import { render } from 'preact';
import type { Translator } from '../i18n/translator.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { browserAgent, fetchAgent } from '../zendesk/agent.ts';
import { initialColorScheme, onColorScheme } from '../zendesk/color-scheme.ts';
import { connect, type Host } from '../zendesk/host.ts';
import { App } from './app.tsx';
import { type ConnectedPage, initialAppState, reduceApp } from './app-state.ts';
import { type CurrentAgent, loadCurrentAgent } from './current-agent.tsx';
import { nextTask } from '../ui/next-task.ts';
import { createStore } from './store.ts';

/** A page of the app, as its entry defines it. */
export interface PageDefinition {
  /** Loads the translations that the page needs. */
  readonly loadLanguage: (locale: string) => Promise<Translator>;
  /**
   * Creates the page and starts its requests. Called once, when the host has answered.
   *
   * @param agent resolves once the agent's language has loaded
   */
  readonly connect: (host: Host, agent: Promise<CurrentAgent>) => ConnectedPage;
}

/** Starts a page of the app: renders it, connects to the host, and loads the agent's language. */
export function startApp({ loadLanguage, connect: connectPage }: PageDefinition): void {
  const store = createStore(reduceApp, initialAppState(initialColorScheme()));
  adaptPreactForGarden();
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
    const host = await connect().catch(() => 'no-host' as const);
    if (host === null || host === 'no-host') {
      const agent = await loadCurrentAgent(browserAgent(), '', loadLanguage);
      store.dispatch({ type: 'agent-loaded', agent });
      const state = host ?? 'outside';
      return store.dispatch({ type: 'connection-changed', connection: { state } });
    }

    onColorScheme(host, (colorScheme) => {
      store.dispatch({ type: 'color-scheme-changed', colorScheme });
    });
    const loading = fetchAgent(host).then((agent) =>
      loadCurrentAgent(agent, host.installation, loadLanguage),
    );
    const page = connectPage(host, loading);
    store.dispatch({ type: 'connection-changed', connection: { state: 'connected', ...page } });
    store.dispatch({ type: 'agent-loaded', agent: await loading });
  }
}
