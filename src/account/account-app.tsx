import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { NoHostPage } from '../app/no-host-page.tsx';
import { OutsidePage } from '../app/outside-page.tsx';
import { FittedPage } from '../ui/page-layout.tsx';
import { AccountPage } from './account-page.tsx';
import { DeniedPage } from './export/denied-page.tsx';
import type { NavBarState } from './account-state.ts';

export interface NavBarProps {
  readonly page: NavBarState;
  /** Names agent and installation, for what the page remembers. */
  readonly storageKey: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Starts again after `no-host`. */
  readonly onStart: () => void;
}

/** The page in the navigation bar: the account's events, or why there are none. */
export function NavBar({ page, storageKey, nowMs, onStart }: NavBarProps) {
  // What was read before the right to export was lost stays.
  if (page.state === 'ready' && !(page.isDenied && page.kept === null))
    return <AccountPage {...page} storageKey={storageKey} nowMs={nowMs} />;
  return <FittedPage onHeight={null}>{pageWithoutEvents()}</FittedPage>;

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
