import { NoHostPage } from './no-host-page.tsx';
import { OutsidePage } from './outside-page.tsx';
import { SlowHostPage } from './slow-host-page.tsx';

export interface StatusPageProps {
  readonly state: 'outside' | 'slow-host' | 'no-host';
}

/** Shown instead of the page if there is no connection to the host. */
export default function StatusPage({ state }: StatusPageProps) {
  switch (state) {
    case 'outside':
      return <OutsidePage />;
    case 'slow-host':
      return <SlowHostPage />;
    case 'no-host':
      return <NoHostPage onRetry={() => location.reload()} />;
  }
}
