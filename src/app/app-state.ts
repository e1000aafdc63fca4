import type { ComponentType } from 'preact';
import type { HostActions } from '../ui/host-actions.tsx';
import type { ColorScheme } from '../zendesk/color-scheme.ts';
import type { CurrentAgent } from './current-agent.tsx';

/** The state that all pages of the app have in common. */
export interface AppState {
  readonly colorScheme: ColorScheme;
  readonly connection: Connection;
  readonly language: Language;
}

/** The connection to Zendesk. */
export type Connection =
  | { readonly state: 'connecting' }
  /** Opened outside Zendesk. */
  | { readonly state: 'outside' }
  /** The host has not answered yet. */
  | { readonly state: 'slow-host' }
  /** The host has been silent for long, and the page is there as soon as it answers; or the SDK cannot be loaded. */
  | { readonly state: 'no-host' }
  | ({ readonly state: 'connected' } & ConnectedPage);

/** A page that is connected to the host. */
export interface ConnectedPage {
  readonly Page: ComponentType;
  readonly hostActions: HostActions;
}

/** The agent's language. */
export type Language =
  /** The page shows no text yet, so that its language does not change. */
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly agent: CurrentAgent }
  /** No language could be loaded. */
  | { readonly state: 'failed' };

/** What can happen while the app starts, and changes of the color scheme. */
export type AppAction =
  | { readonly type: 'color-scheme-changed'; readonly colorScheme: ColorScheme }
  | { readonly type: 'connection-changed'; readonly connection: Connection }
  | { readonly type: 'agent-loaded'; readonly agent: CurrentAgent }
  | { readonly type: 'language-failed' };

/** The state before the host has answered. */
export function initialAppState(colorScheme: ColorScheme): AppState {
  return { colorScheme, connection: { state: 'connecting' }, language: { state: 'loading' } };
}

/** The reducer of the state that all pages have in common. */
export function reduceApp(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'color-scheme-changed':
      return { ...state, colorScheme: action.colorScheme };
    case 'connection-changed':
      return { ...state, connection: action.connection };
    case 'agent-loaded':
      return { ...state, language: { state: 'loaded', agent: action.agent } };
    case 'language-failed':
      // A language that has loaded stays in use.
      return state.language.state === 'loaded'
        ? state
        : { ...state, language: { state: 'failed' } };
  }
}
