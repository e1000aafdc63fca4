import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the page can ask Zendesk to do. Each action rejects if the host refuses or does not respond. */
export interface HostActions {
  /** The comment that the agent is writing; null if the page has none beside it. */
  readonly comment: CommentActions | null;
  /** Opens another ticket in a Zendesk tab. */
  readonly openTicket: (id: string) => Promise<void>;
  /** Opens the large view with the given view settings; null in the large view itself. */
  readonly openLargeView: ((view: object) => Promise<void>) | null;
}

/** Where the agent's comment goes; `other` if Zendesk names neither of the two, `unknown` if it does not say. */
export const COMMENT_EDITORS = ['public-reply', 'internal-note', 'other', 'unknown'] as const;
export type CommentEditor = (typeof COMMENT_EDITORS)[number];

/** What became of a quotation, and the editor that is active now. */
export type QuoteResult =
  | { readonly isInserted: true; readonly editor: CommentEditor }
  | { readonly isInserted: false; readonly editor: Exclude<CommentEditor, 'unknown'> };

/** What the page can do with the comment that the agent is writing. */
export interface CommentActions {
  /** Calls back with the active editor, once it is known, and when it changes. Returns a function that stops it. */
  readonly watchEditor: (listener: (editor: CommentEditor) => void) => () => void;
  /** Appends a quotation to the comment, unless Zendesk names another editor than the expected one by now. */
  readonly quote: (quotation: Quotation, expected: CommentEditor) => Promise<QuoteResult>;
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
