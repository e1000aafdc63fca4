import { NoHostPage } from '../app/no-host-page.tsx';
import { OutsidePage } from '../app/outside-page.tsx';
import { NewTicketPage } from './new-ticket-page.tsx';

export interface PlainPageProps {
  readonly state: 'outside' | 'no-host' | 'new-ticket';
  /** Starts again after `no-host`. */
  readonly onStart: () => void;
}

/** The pages that have nothing to do with a ticket's events, for `plain-page.tsx` alone. */
export default function LatePlainPage({ state, onStart }: PlainPageProps) {
  switch (state) {
    case 'outside':
      return <OutsidePage />;
    case 'no-host':
      return <NoHostPage onRetry={onStart} />;
    case 'new-ticket':
      return <NewTicketPage />;
  }
}
