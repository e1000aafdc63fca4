import { useEffect, useState } from 'preact/hooks';
import { StartingPage } from '../app/starting-page.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { type Account, AccountProvider, useAccount } from './account-context.tsx';
import { AccountPage } from './account-page.tsx';
import { storedExportOf } from './account-store.ts';
import { DeniedPage } from './export/denied-page.tsx';

interface AccountAppProps {
  /** Resolves once the browser's storage is open. */
  readonly account: Promise<Account>;
}

/** The account's events, or why there are none. */
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
