import type { ComponentType } from 'preact';
import type { CurrentAgent } from '../../app/current-agent.tsx';
import { startApp } from '../../app/start.tsx';
import { StartingPage } from '../../app/starting-page.tsx';
import { createStore } from '../../app/store.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import { lazy } from '../../ui/lazy.tsx';
import type { Host } from '../../zendesk/host.ts';
import { openTicket } from '../../zendesk/navigation.ts';
import { NavBarPage } from './nav-bar-page.tsx';
import { INITIAL_NAV_BAR_STATE, reduceNavBar, sectionOfRoute } from './nav-bar-state.ts';

/** What the entry knows of the account's page, because pages may not import each other. */
export interface AccountPart {
  /** Loads the code of the page. The function it resolves with starts the page, and is called once. */
  readonly loadAccountPage: () => Promise<
    (host: Host, agent: CurrentAgent) => Promise<ComponentType>
  >;
  /** Whether this browser stores an export of an agent. Never rejects. */
  readonly hasStoredExport: (storageKey: string) => Promise<boolean>;
}

/** Starts the page in the navigation bar: the agent's side conversations, and the account's events in a tab beside. */
export function startNavBarPage({ loadAccountPage, hasStoredExport }: AccountPart): void {
  startApp({
    loadLanguage: (locale) => loadLanguage(locale, ['ticket', 'my-conversations']),
    connect(host, agent) {
      const store = createStore(reduceNavBar, INITIAL_NAV_BAR_STATE);
      // Subscribed before the host is asked anything, so that a route is known when the page is first rendered.
      host.on('app.route.changed', (data) => {
        const section = sectionOfRoute(data);
        if (section) store.dispatch({ type: 'route-changed', section });
      });
      void agent.then(async ({ isAdmin, storageKey }) => {
        if (!isAdmin && (await hasStoredExport(storageKey)))
          store.dispatch({ type: 'export-found' });
      });
      const AccountPage = lazy(
        async () => {
          const openAccountPage = await loadAccountPage();
          return { default: await openAccountPage(host, await agent) };
        },
        { loading: StartingPage },
      );
      return {
        Page: () => <NavBarPage host={host} store={store} AccountPage={AccountPage} />,
        hostActions: {
          comment: null,
          openTicket: (id) => openTicket(host, id),
          openLargeView: null,
        },
      };
    },
  });
}
