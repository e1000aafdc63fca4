import { createContext } from 'preact';
import { Suspense } from 'preact/compat';
import { useContext } from 'preact/hooks';
import { lazy } from '../ui/lazy.tsx';

const ParentTicketId = createContext<string | null>(null);

/** Tells the page below it of which ticket the agent's ticket is a child; null where it is none. */
export const ParentTicketProvider = ParentTicketId.Provider;

/** On a child ticket a line that leads to its parent; nothing elsewhere. */
export function ParentTicket() {
  const id = useContext(ParentTicketId);
  if (id === null) return null;
  return (
    <Suspense fallback={null}>
      <LateParentTicket id={id} />
    </Suspense>
  );
}

/** Most tickets have no parent, so its code waits with that of an opened event. */
const LateParentTicket = lazy<{ id: string }>(
  () => import(/* webpackChunkName: "open-event" */ './late-parent-ticket.tsx'),
  { failed: () => null },
);
