import { Button } from '@zendeskgarden/react-buttons';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import EmptyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import type { ExportProgress, KeptExport } from '../../model/export-state.ts';
import { PageNotice } from '../shared/page-notice.tsx';
import { useWords } from '../shared/words.tsx';

export interface NoEventsPageProps {
  readonly eventCount: number;
  readonly progress: ExportProgress | null;
  readonly kept: KeptExport | null;
  readonly onClear: () => void;
}

/** Why the list has no rows: the filters leave none, nothing came yet, nothing happened, or nothing was exported. */
export function NoEventsPage({ eventCount, progress, kept, onClear }: NoEventsPageProps) {
  const { t } = useWords();
  if (eventCount > 0) {
    return (
      <PageNotice icon={FilterIcon} tone="neutral" title={t('states.no_match_title')}>
        <p>{t.plural('account.no_match_text', eventCount)}</p>
        <Button size="small" onClick={onClear}>
          {t('states.clear_filters')}
        </Button>
      </PageNotice>
    );
  }
  const what = whatIsThere();
  // The panel above says what went wrong: "nothing" would be a lie.
  if (what === null) return null;
  return (
    <PageNotice icon={EmptyIcon} tone="neutral" title={t(`account.${what}_title`)}>
      <p>{t(`account.${what}_text`)}</p>
    </PageNotice>
  );

  function whatIsThere(): 'empty' | 'reading' | 'none' | null {
    switch (progress?.state) {
      case undefined:
        return kept ? (kept.isFinished && kept.eventCount === 0 ? 'none' : 'reading') : 'empty';
      case 'running':
      case 'paused':
      case 'waiting':
        return 'reading';
      case 'finished':
        return progress.eventCount === 0 ? 'none' : 'reading';
      case 'stopped':
      case 'cancelled':
        return null;
    }
  }
}
