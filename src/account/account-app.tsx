import { useEffect, useReducer, useState } from 'preact/hooks';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import type { Host } from '../zendesk/host.ts';
import { type Account, AccountProvider, useAccount } from './account-context.tsx';
import { AccountPage } from './account-page.tsx';
import { storedExportOf } from './account-store.ts';
import { DeniedPage } from './export/denied-page.tsx';

interface AccountAppProps {
  /** Resolves once the browser's storage is open. */
  readonly account: Promise<Account>;
  readonly host: Host;
}

/** The page in the navigation bar: the account's events, or why there are none. */
export function AccountApp({ account, host }: AccountAppProps) {
  const [opened, setOpened] = useState<Account | null>(null);
  useEffect(() => void account.then(setOpened), [account]);
  useRenderOnActivation(host);
  if (!opened) return <StartingPage />;
  return (
    <AccountProvider account={opened}>
      <OpenedPage />
    </AccountProvider>
  );
}

/** The day may have changed while the page was not in front of the agent. */
function useRenderOnActivation(host: Host): void {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  useEffect(() => host.on('pane.activated', () => rerender(undefined)), [host]);
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
  return <AccountPage nowMs={Date.now()} />;
}

function StartingPage() {
  return (
    <PageLayout onHeight={null}>
      <ListSkeleton />
    </PageLayout>
  );
}
