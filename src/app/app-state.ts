import type { ComponentType } from 'preact';
import type { HostActions } from '../ui/host-actions.tsx';
import type { ColorScheme } from '../zendesk/color-scheme.ts';
import type { CurrentAgent } from './current-agent.tsx';

/** What every page of the app depends on, whatever it shows. */
export interface AppState {
  readonly colorScheme: ColorScheme;
  readonly connection: Connection;
  readonly language: Language;
}

export type Connection =
  | { readonly state: 'connecting' }
  /** Opened outside Zendesk. */
  | { readonly state: 'outside' }
  /** The Zendesk page around the frame does not answer. */
  | { readonly state: 'no-host' }
  | ({ readonly state: 'connected' } & ConnectedPage);

/** A page that is connected to the host. */
export interface ConnectedPage {
  readonly Page: ComponentType;
  readonly hostActions: HostActions;
}

export type Language =
  /** Nothing is shown before it would have to change its language. */
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly agent: CurrentAgent }
  /** No language could be loaded. */
  | { readonly state: 'failed' };

export type AppAction =
  | { readonly type: 'color-scheme-changed'; readonly colorScheme: ColorScheme }
  | { readonly type: 'connection-changed'; readonly connection: Connection }
  | { readonly type: 'agent-loaded'; readonly agent: CurrentAgent }
  | { readonly type: 'language-failed' };

export function initialAppState(colorScheme: ColorScheme): AppState {
  return { colorScheme, connection: { state: 'connecting' }, language: { state: 'loading' } };
}

/** The reducer of what every page depends on. */
export function reduceApp(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'color-scheme-changed':
      return { ...state, colorScheme: action.colorScheme };
    case 'connection-changed':
      return { ...state, connection: action.connection };
    case 'agent-loaded':
      return { ...state, language: { state: 'loaded', agent: action.agent } };
    case 'language-failed':
      // Text that is on the page already stays.
      return state.language.state === 'loaded'
        ? state
        : { ...state, language: { state: 'failed' } };
  }
}
