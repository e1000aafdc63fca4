import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { NoHostPage } from '../app/no-host-page.tsx';
import { OutsidePage } from '../app/outside-page.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { type Account, AccountProvider, useAccount } from './account-context.tsx';
import { AccountPage } from './account-page.tsx';
import { storedExportOf } from './account-store.ts';
import { DeniedPage } from './export/denied-page.tsx';

/** Everything that the page in the navigation bar can show. */
export type AccountAppState =
  | { readonly state: 'starting' }
  /** Opened outside Zendesk. */
  | { readonly state: 'outside' }
  /** The page around the frame does not respond. */
  | { readonly state: 'no-host' }
  | { readonly state: 'ready'; readonly account: Account };

export interface AccountAppProps {
  readonly page: AccountAppState;
  /** Starts again after `no-host`. */
  readonly onStart: () => void;
}

/** The page in the navigation bar: the account's events, or why there are none. */
export function AccountApp({ page, onStart }: AccountAppProps) {
  switch (page.state) {
    case 'starting':
      return <StartingPage />;
    case 'outside':
      return (
        <PageLayout onHeight={null}>
          <OutsidePage />
        </PageLayout>
      );
    case 'no-host':
      return (
        <PageLayout onHeight={null}>
          <NoHostPage onRetry={onStart} />
        </PageLayout>
      );
    case 'ready':
      return (
        <AccountProvider account={page.account}>
          <ReadyPage />
        </AccountProvider>
      );
  }
}

function ReadyPage() {
  const { state } = useAccount();
  const { access, current } = state;
  if (access === 'checking') return <StartingPage />;
  // Events that were read before access was lost stay available.
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
