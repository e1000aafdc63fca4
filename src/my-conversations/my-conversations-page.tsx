import type { ComponentChildren } from 'preact';
import { useMemo, useReducer, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useCurrentAgent } from '../app/current-agent.tsx';
import { useStore } from '../app/use-store.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useDismissals } from '../timeline/waiting/use-dismissals.ts';
import type { WaitRules } from '../turns/waiting.ts';
import { CALENDAR_TIME } from '../turns/working-time.ts';
import { PageLayout } from '../ui/page-layout.tsx';
import type { FetchViews } from './checking/view.ts';
import { type ContentState, contentState } from './content-state.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { FilterPanel } from './lazy.ts';
import { filterGroups, rowGroups } from './list/row-filters.ts';
import type { MyConversations } from './my-conversations.ts';
import { PageContent } from './page-content.tsx';
import { type MyConversationsPageContext, PageProvider } from './page-context.ts';
import { PageHead } from './page-head.tsx';
import { PageNotices } from './page-notices.tsx';
import { INITIAL_PAGE_VIEW, reducePageView } from './page-view.ts';
import { CheckDetails } from './progress/check-details.tsx';
import { CheckLine } from './progress/check-line.tsx';
import { checkProgress } from './progress/check-progress.ts';
import { ChooseConversation } from './thread/choose-conversation.tsx';
import { ThreadLayout, type ThreadPlace } from './thread/thread-layout.tsx';
import { useNow } from './use-now.ts';
import { useReadOf } from './use-read-of.ts';
import { myWaiting } from './waiting-conversations.ts';

/** Hundreds of tickets may be checked one by one: the page renders at most this often, in ms. */
const RENDER_INTERVAL_MS = 200;

/** Until it is known how waits are judged, none is marked. */
const NO_LIMITS: WaitRules = {
  limits: { warningMs: Infinity, lateMs: Infinity, overdueMs: Infinity },
  time: CALENDAR_TIME,
};

/** What the page needs of the thread that is open beside the list. */
export interface ThreadSlot extends ThreadPlace {
  readonly onClose: () => void;
  /** Called with the id of a ticket in which the app has changed something. */
  readonly onChanged: (ticketId: string) => void;
}

export interface MyConversationsPageProps {
  readonly conversations: MyConversations;
  /** How waits are measured and judged; null until that is known. */
  readonly waits: WaitRules | null;
  readonly fetchViews: FetchViews;
  /** Renders the thread of a conversation. */
  readonly renderThread: (slot: ThreadSlot) => ComponentChildren;
}

const Head = styled.div`
  display: flow-root;
`;

/** The list keeps its width while it loads, and whatever the agent searches. */
function placeholderBeside(content: ContentState['kind']): ComponentChildren {
  if (content === 'loading') return <div />;
  return (content === 'rows' || content === 'no-match') && <ChooseConversation />;
}

/** The agent's page: what waits in all their tickets, and the thread of a conversation beside it. */
export function MyConversationsPage({
  conversations,
  waits,
  fetchViews,
  renderThread,
}: MyConversationsPageProps) {
  const { t } = useI18n();
  const { storageKey } = useCurrentAgent();
  const state = useStore(conversations.store, RENDER_INTERVAL_MS);
  const [view, dispatch] = useReducer(reducePageView, INITIAL_PAGE_VIEW);
  const { dismissals, update } = useDismissals(storageKey);
  const readOf = useReadOf(storageKey);
  const nowMs = useNow();
  const scrollRef = useRef<HTMLDivElement>(null);
  const rules = waits ?? NO_LIMITS;
  const { filters, opened } = view;

  const waiting = useMemo(
    () => myWaiting(state, dismissals, { readOf, sinceMs: state.sinceMs }, nowMs),
    [state, dismissals, readOf, nowMs],
  );
  const groups = useMemo(() => rowGroups(waiting, rules, nowMs), [waiting, rules, nowMs]);
  const shownGroups = useMemo(() => filterGroups(groups, filters), [groups, filters]);
  const progress = useMemo(() => checkProgress(state), [state]);
  const context: MyConversationsPageContext = {
    conversations,
    state,
    progress,
    view,
    dispatch,
    groups,
    shownGroups,
    unknown: waiting.unknown,
    waits: rules,
    updateDismissals: update,
    nowMs,
  };
  const renderPlaced = (place: ThreadPlace) =>
    renderThread({
      ...place,
      onClose: () => dispatch({ type: 'closed' }),
      onChanged: (ticketId) => conversations.checkTicket(ticketId),
    });
  const content = contentState(context).kind;

  return (
    <PageProvider value={context}>
      <ThreadLayout
        opened={opened}
        renderThread={renderPlaced}
        placeholder={placeholderBeside(content)}
      >
        <PageLayout
          title={t('my_conversations.tabs.mine')}
          onHeight={null}
          scrollRef={scrollRef}
          head={
            <Head>
              <PageHead fetchViews={fetchViews} />
              <CheckLine />
              {view.details && <CheckDetails details={view.details} />}
              <DeleteQuestion />
              <PageNotices />
            </Head>
          }
          overlay={view.isFilterPanelOpen && <FilterPanel />}
        >
          <PageContent scrollRef={scrollRef} />
        </PageLayout>
      </ThreadLayout>
    </PageProvider>
  );
}
