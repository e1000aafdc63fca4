import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the page can ask Zendesk to do. Each rejects where the host refuses or does not answer. */
export interface HostActions {
  /** Puts a quotation at the end of the comment that the agent is writing; null where there is no comment. */
  readonly quote: ((quotation: Quotation) => Promise<void>) | null;
  /** Opens another ticket in a tab of its own. */
  readonly openTicket: (id: string) => Promise<void>;
  /** Opens the large view, which takes over how the list looks; null where this is the large view. */
  readonly openLargeView: ((view: object) => Promise<void>) | null;
}

/** The same quotation for editors that take HTML and for those that take only text. */
export interface Quotation {
  readonly html: string;
  readonly text: string;
}

const HostActionsContext = createContext<HostActions | null>(null);

/** Gives the page below what it can ask Zendesk to do; null where there is no Zendesk. */
export function HostActionsProvider({
  actions,
  children,
}: {
  readonly actions: HostActions | null;
  readonly children: ComponentChildren;
}) {
  return <HostActionsContext.Provider value={actions}>{children}</HostActionsContext.Provider>;
}

/** What the host can do; null where there is no host. */
export function useHostActions(): HostActions | null {
  return useContext(HostActionsContext);
}
