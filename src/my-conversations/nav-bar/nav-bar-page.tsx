import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { useCurrentAgent } from '../../app/current-agent.tsx';
import { StartingPage } from '../../app/starting-page.tsx';
import type { Store } from '../../app/store.ts';
import { useStore } from '../../app/use-store.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Host } from '../../zendesk/host.ts';
import { MyConversationsApp } from '../my-conversations-app.tsx';
import { type NavBarAction, type NavBarState, SECTIONS, type Section } from './nav-bar-state.ts';
import { Tabs } from './tabs.tsx';

interface NavBarPageProps {
  readonly host: Host;
  readonly store: Store<NavBarState, NavBarAction>;
  /** Starts when it is first rendered. */
  readonly AccountPage: ComponentType;
}

/** The page in the navigation bar. What belongs to an agent starts when the host has said who that is. */
export function NavBarPage(props: NavBarPageProps) {
  const { isProvisional } = useCurrentAgent();
  return isProvisional ? <StartingPage /> : <Sections {...props} />;
}

/** A section starts when it is first shown, and goes on while the other one is. */
function Sections({ host, store, AccountPage }: NavBarPageProps) {
  const { t } = useI18n();
  const agent = useCurrentAgent();
  const { section, needsAccount } = useStore(store);
  const started = useRef(new Set<Section>()).current.add(section);
  const content = {
    mine: <MyConversationsApp host={host} isShown={section === 'mine'} />,
    account: <AccountPage />,
  };
  const hasAccount = agent.isAdmin || needsAccount;

  return (
    <Tabs
      label={t('my_conversations.tabs.label')}
      tabs={SECTIONS.filter((id) => id !== 'account' || hasAccount).map((id) => ({
        id,
        name: t(`my_conversations.tabs.${id}`),
        content: started.has(id) && content[id],
      }))}
      chosen={section}
      onChoose={(id) => store.dispatch({ type: 'section-chosen', section: id })}
    />
  );
}
