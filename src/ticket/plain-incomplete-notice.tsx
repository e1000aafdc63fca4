import { Button } from '@zendeskgarden/react-buttons';
import { useI18n } from '../i18n/i18n-context.tsx';
import { failureText, failureTitle } from '../labels/failure-label.ts';
import { ErrorText } from '../ui/load-error.tsx';
import type { IncompleteNoticeProps } from './incomplete-notice.tsx';

/**
 * Says what is missing until the code of `IncompleteNotice` has loaded, and if it cannot be loaded: a part of the ticket must
 * never look like the whole.
 */
export function PlainIncompleteNotice({
  listFailure,
  isOutdated,
  failedConversations: { length },
  onRefresh,
}: IncompleteNoticeProps) {
  const { t } = useI18n();
  const reason = listFailure && failureTitle(listFailure, t);
  return (
    <ErrorText role="alert">
      {reason !== null && `${t(isOutdated ? 'partial.stale' : 'partial.list', { reason })}. `}
      {length > 0 && `${t.plural('partial.conversations', length)}. `}
      {listFailure && `${failureText(listFailure, t)} `}
      <Button isLink onClick={onRefresh}>
        {t('failures.try_again')}
      </Button>
    </ErrorText>
  );
}
