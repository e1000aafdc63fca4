import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the page can ask Zendesk to do. Each action rejects if the host refuses or does not respond. */
export interface HostActions {
  /** Appends a quotation to the comment that the agent is writing; null if there is no comment editor. */
  readonly quote: ((quotation: Quotation) => Promise<void>) | null;
  /** Opens another ticket in a Zendesk tab. */
  readonly openTicket: (id: string) => Promise<void>;
  /** Opens the large view with the given view settings; null in the large view itself. */
  readonly openLargeView: ((view: object) => Promise<void>) | null;
}

/** A quotation for editors that accept HTML, and for those that accept only text. */
export interface Quotation {
  readonly html: string;
  readonly text: string;
}

const HostActionsContext = createContext<HostActions | null>(null);

/** Provides the host actions to the page; null outside Zendesk. */
export function HostActionsProvider({
  actions,
  children,
}: {
  readonly actions: HostActions | null;
  readonly children: ComponentChildren;
}) {
  return <HostActionsContext.Provider value={actions}>{children}</HostActionsContext.Provider>;
}

/** The host actions; null outside Zendesk. */
export function useHostActions(): HostActions | null {
  return useContext(HostActionsContext);
}
