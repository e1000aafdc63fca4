import { NoHostPage } from './no-host-page.tsx';
import { OutsidePage } from './outside-page.tsx';

export interface StatusPageProps {
  readonly state: 'outside' | 'no-host';
}

/** Shown instead of the page if there is no connection to the host. */
export default function StatusPage({ state }: StatusPageProps) {
  switch (state) {
    case 'outside':
      return <OutsidePage />;
    case 'no-host':
      return <NoHostPage onRetry={() => location.reload()} />;
  }
}
