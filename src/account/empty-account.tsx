import EmptyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useAccount } from './account-context.tsx';
import { type AccountState, storedExportOf } from './account-store.ts';

/** Explains why there are no events: none was exported yet, or none happened. */
export function EmptyAccount() {
  const { t } = useI18n();
  const { state } = useAccount();
  const reason = emptyReason(state);
  if (reason === null) return null;
  return (
    <PageNotice icon={EmptyIcon} tone="neutral" title={t(`account.${reason}_title`)}>
      <p>{t(`account.${reason}_text`)}</p>
    </PageNotice>
  );
}

/** Null if the panels above the list say what is wrong. */
export function emptyReason(
  state: AccountState,
): 'empty' | 'loading' | 'exporting' | 'none' | 'unreadable' | null {
  const { current, problem, access } = state;
  switch (current.state) {
    case 'loading':
      return 'loading';
    case 'running':
      return 'exporting';
    case 'ended':
      if (current.progress.state !== 'finished') return null;
      return current.progress.eventCount === 0 ? 'none' : 'exporting';
    case 'none':
    case 'stored': {
      if (problem === 'storage-closed') return null;
      if (problem === 'not-stored') return access === 'denied' ? null : 'unreadable';
      const stored = storedExportOf(state);
      if (stored) return stored.eventCount > 0 ? 'loading' : 'none';
      return access === 'denied' ? null : 'empty';
    }
  }
}
