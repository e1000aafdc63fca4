import { Button } from '@zendeskgarden/react-buttons';
import DoneIcon from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg';
import EmptyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import SearchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg';
import WarningIcon from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg';
import type { RefObject } from 'preact';
import { useCurrentAgent } from '../app/current-agent.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { isWorthRetrying } from '../labels/failure-label.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageNotice } from '../ui/page-notice.tsx';
import { RequestError } from '../zendesk/request-error.ts';
import { contentState } from './content-state.ts';
import { countRows } from './list/row-filters.ts';
import { WaitingRows } from './list/waiting-rows.tsx';
import { usePage } from './page-context.ts';
import type { CheckFailure } from './ticket-record.ts';

interface PageContentProps {
  /** The element that scrolls. */
  readonly scrollRef: RefObject<HTMLElement | null>;
}

/** The list of what waits, or why there is none. */
export function PageContent({ scrollRef }: PageContentProps) {
  const { t } = useI18n();
  const { isAdmin } = useCurrentAgent();
  const { conversations, state, groups, dispatch } = usePage();
  const content = contentState(usePage());
  const { source } = state;

  switch (content.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return isWorthRetrying(content.failure) || content.failure.kind === 'not-in-plan' ? (
        <FailureNotice
          failure={errorOf(content.failure)}
          isAdmin={isAdmin}
          onRetry={() => conversations.checkAll()}
        />
      ) : (
        <RefusedSource failure={content.failure} />
      );
    case 'no-tickets':
      return source.kind === 'assigned' ? (
        <PageNotice
          icon={EmptyIcon}
          tone="neutral"
          title={t('my_conversations.states.no_tickets_title')}
        >
          <p>{t('my_conversations.states.no_tickets_text')}</p>
        </PageNotice>
      ) : (
        <PageNotice
          icon={EmptyIcon}
          tone="neutral"
          title={t('my_conversations.states.empty_view_title')}
        >
          <p>{t('my_conversations.states.empty_view_text', { source: isolate(source.title) })}</p>
          <AssignedButton />
        </PageNotice>
      );
    case 'nothing-checked':
      return (
        <PageNotice
          icon={WarningIcon}
          tone="neutral"
          title={t('my_conversations.states.nothing_checked_title')}
        >
          <p>{t.plural('my_conversations.states.nothing_checked_text', content.count)}</p>
        </PageNotice>
      );
    case 'no-conversations':
      return (
        <PageNotice
          icon={EmptyIcon}
          tone="neutral"
          title={t('my_conversations.states.no_conversations_title')}
        >
          <p>{t.plural('my_conversations.states.no_conversations_text', content.count)}</p>
        </PageNotice>
      );
    case 'nothing-waits':
      return (
        <PageNotice
          icon={DoneIcon}
          tone="neutral"
          title={t('my_conversations.states.nothing_waits_title')}
        >
          <p>{t('my_conversations.states.nothing_waits_text')}</p>
        </PageNotice>
      );
    case 'no-match':
      return (
        <PageNotice
          icon={SearchIcon}
          tone="neutral"
          title={t('my_conversations.states.no_match_title')}
        >
          <p>{t.plural('my_conversations.states.no_match_text', countRows(groups))}</p>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: 'filters-cleared' });
              dispatch({ type: 'focus-requested', target: 'search' });
            }}
          >
            {t('filters.clear')}
          </Button>
        </PageNotice>
      );
    case 'rows':
      return <WaitingRows scrollRef={scrollRef} />;
  }
}

function Loading() {
  return (
    <div aria-busy="true">
      <ListSkeleton />
      <ListSkeleton />
    </div>
  );
}

/** Zendesk refuses the tickets that the agent chose, and would again. */
function RefusedSource({ failure }: { readonly failure: CheckFailure }) {
  const { t } = useI18n();
  const { source } = usePage().state;
  const { status } = failure;
  return (
    <PageNotice icon={WarningIcon} tone="danger" title={t('my_conversations.states.refused_title')}>
      <p>
        {source.kind === 'view'
          ? t('my_conversations.states.refused_view', { source: isolate(source.title), status })
          : t('my_conversations.states.refused_assigned', { status })}
      </p>
      {source.kind === 'view' && <AssignedButton />}
    </PageNotice>
  );
}

function AssignedButton() {
  const { t } = useI18n();
  const { conversations } = usePage();
  return (
    <Button size="small" onClick={() => conversations.chooseSource({ kind: 'assigned' })}>
      {t('my_conversations.states.show_assigned')}
    </Button>
  );
}

function errorOf({ kind, status }: CheckFailure): RequestError {
  return new RequestError(kind, { status, target: '' });
}
