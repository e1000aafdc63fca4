import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { NoHostPage } from '../app/no-host-page.tsx';
import { OutsidePage } from '../app/outside-page.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { AccountPage } from './account-page.tsx';
import { DeniedPage } from './export/denied-page.tsx';
import type { AccountAppState } from './account-state.ts';

export interface AccountAppProps {
  readonly page: AccountAppState;
  /** Names agent and installation, for what the page remembers. */
  readonly storageKey: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Starts again after `no-host`. */
  readonly onStart: () => void;
}

/** The page in the navigation bar: the account's events, or why there are none. */
export function AccountApp({ page, storageKey, nowMs, onStart }: AccountAppProps) {
  // What was read before the right to export was lost stays.
  if (page.state === 'ready' && !(page.isDenied && page.kept === null))
    return <AccountPage {...page} storageKey={storageKey} nowMs={nowMs} />;
  return <PageLayout onHeight={null}>{pageWithoutEvents()}</PageLayout>;

  function pageWithoutEvents() {
    switch (page.state) {
      case 'starting':
        return <ListSkeleton />;
      case 'outside':
        return <OutsidePage />;
      case 'no-host':
        return <NoHostPage onRetry={onStart} />;
      case 'ready':
        return <DeniedPage />;
    }
  }
}
