import { useEffect, useState } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import { StatusPage } from '../app/lazy.ts';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SILENT_HOST_MS } from '../zendesk/host.ts';
import { type Account, AccountProvider, useAccount } from './account-context.tsx';
import { AccountPage } from './account-page.tsx';
import { storedExportOf } from './account-store.ts';
import { DeniedPage } from './export/denied-page.tsx';

interface AccountAppProps {
  /** Resolves once the browser's storage is open. */
  readonly account: Promise<Account>;
}

/** The page in the navigation bar: the account's events, or why there are none. */
export function AccountApp({ account }: AccountAppProps) {
  const [opened, setOpened] = useState<Account | null>(null);
  useEffect(() => void account.then(setOpened), [account]);
  if (!opened) return <StartingPage />;
  return (
    <AccountProvider account={opened}>
      <OpenedPage />
    </AccountProvider>
  );
}

function OpenedPage() {
  const { state } = useAccount();
  const { access, current } = state;
  if (access === 'checking') return <StartingPage />;
  // Events that were exported before access was lost stay available.
  const hasExport = current.state === 'running' || storedExportOf(state) !== null;
  if (access === 'denied' && !hasExport) {
    return (
      <PageLayout onHeight={null}>
        <DeniedPage />
      </PageLayout>
    );
  }
  return <AccountPage />;
}

function StartingPage() {
  // The stored exports belong to the agent, so the page waits for the host to say who that is.
  const { isProvisional } = useCurrentAgent();
  const [isSilent, setIsSilent] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSilent(true), SILENT_HOST_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <PageLayout onHeight={null}>
      {isProvisional ? <StatusPage state={isSilent ? 'no-host' : 'slow-host'} /> : <ListSkeleton />}
    </PageLayout>
  );
}
