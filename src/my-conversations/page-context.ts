import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StoredDismissals } from '../timeline/waiting/use-dismissals.ts';
import type { WaitRules } from '../turns/waiting.ts';
import type { RowGroups } from './list/row-filters.ts';
import type { MyConversationsState } from './my-conversations-state.ts';
import type { MyConversations } from './my-conversations.ts';
import type { PageView, PageViewAction } from './page-view.ts';
import type { CheckProgress } from './progress/check-progress.ts';
import type { UnknownTurn } from './waiting-conversations.ts';

/** What the components of the page share. */
export interface MyConversationsPageContext {
  readonly conversations: MyConversations;
  readonly state: MyConversationsState;
  readonly progress: CheckProgress;
  readonly view: PageView;
  readonly dispatch: (action: PageViewAction) => void;
  /** All rows. */
  readonly groups: RowGroups;
  /** The rows that the filters leave. */
  readonly shownGroups: RowGroups;
  readonly unknown: readonly UnknownTurn[];
  readonly waits: WaitRules;
  readonly updateDismissals: StoredDismissals['update'];
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

const PageContext = createContext<MyConversationsPageContext | null>(null);

/** Provides what the components of the page share. */
export const PageProvider = PageContext.Provider;

/**
 * What the components of the page share.
 *
 * @throws {Error} outside the page
 */
export function usePage(): MyConversationsPageContext {
  const page = useContext(PageContext);
  if (page === null) throw new Error('usePage needs a PageProvider above it');
  return page;
}
