import { directionOf } from '../i18n/languages.ts';
import { HostActionsProvider } from '../ui/host-actions.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import type { AppAction, AppState } from './app-state.ts';
import { CurrentAgentProvider } from './current-agent.tsx';
import { StatusPage } from './lazy.ts';
import { LoadFailed } from './load-failed.tsx';
import { PageFrame } from './page-frame.tsx';
import type { Store } from './store.ts';
import { useStore } from './use-store.ts';

/** The root component: the page of its location, or a placeholder or an error page. */
export function App({ store }: { readonly store: Store<AppState, AppAction> }) {
  const { colorScheme, connection, language } = useStore(store);
  const agent = language.state === 'loaded' ? language.agent : null;
  const t = agent?.i18n.t;
  return (
    <PageFrame
      i18n={agent?.i18n ?? null}
      colorScheme={colorScheme}
      direction={t ? directionOf(t) : 'ltr'}
      language={t?.language ?? 'en'}
    >
      {content()}
    </PageFrame>
  );

  function content() {
    if (language.state === 'failed') return <LoadFailed />;
    if (language.state === 'loading') return <ListSkeleton />;
    switch (connection.state) {
      case 'connecting':
        return <ListSkeleton />;
      case 'outside':
      case 'slow-host':
      case 'no-host':
        return (
          <PageLayout onHeight={null}>
            <StatusPage state={connection.state} />
          </PageLayout>
        );
      case 'connected':
        // What a page has stored belongs to one agent. An agent that the host names late gets a page of their own.
        return (
          <CurrentAgentProvider key={language.agent.storageKey} value={language.agent}>
            <HostActionsProvider actions={connection.hostActions}>
              <connection.Page />
            </HostActionsProvider>
          </CurrentAgentProvider>
        );
    }
  }
}
