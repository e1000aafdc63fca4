import EmptyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import { NoMatch } from '../timeline/search/no-match.tsx';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { ReadyState } from './account-state.ts';

export interface EmptyAccountProps {
  readonly state: Pick<
    ReadyState,
    'events' | 'progress' | 'kept' | 'isLoading' | 'isDenied' | 'trouble'
  >;
  readonly onClear: () => void;
}

/** Why the list has no rows: the filters leave none, nothing came yet, nothing happened, or nothing was exported. */
export function EmptyAccount({ state, onClear }: EmptyAccountProps) {
  const { t } = useI18n();
  const eventCount = state.events.length;
  if (eventCount > 0) return <NoMatch eventCount={eventCount} onClear={onClear} />;
  const what = emptyReason(state);
  // The panel above says what went wrong: "nothing" would be a lie.
  if (what === null) return null;
  return (
    <PageNotice icon={EmptyIcon} tone="neutral" title={t(`account.${what}_title`)}>
      <p>{t(`account.${what}_text`)}</p>
    </PageNotice>
  );
}

/** Null where the panels above say it all. */
export function emptyReason({
  progress,
  kept,
  isLoading,
  isDenied,
  trouble,
}: EmptyAccountProps['state']): 'empty' | 'loading' | 'exporting' | 'none' | 'unreadable' | null {
  if (isLoading) return 'loading';
  switch (progress?.state) {
    case undefined:
      if (trouble === 'not-stored') return isDenied ? null : 'unreadable';
      if (kept) return kept.eventCount > 0 ? 'loading' : 'none';
      return isDenied ? null : 'empty';
    case 'running':
    case 'paused':
    case 'waiting':
      return 'exporting';
    case 'finished':
      return progress.eventCount === 0 ? 'none' : 'exporting';
    case 'stopped':
    case 'cancelled':
      return null;
  }
}
