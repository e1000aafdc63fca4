import { Button } from '@zendeskgarden/react-buttons';
import { useI18n } from '../i18n/i18n-context.tsx';
import { failureText, isWorthRetrying } from '../labels/failure-label.ts';
import { ErrorText } from '../ui/load-error.tsx';
import type { IncompleteNoticeProps } from './incomplete-notice.tsx';

/**
 * Says what is missing until the code of `IncompleteNotice` has loaded, and if it cannot be loaded: a part of the ticket must
 * never look like the whole.
 */
export function PlainIncompleteNotice({
  listFailure,
  isOutdated,
  failedConversations,
  isAdmin,
  onRefresh,
}: IncompleteNoticeProps) {
  const { t } = useI18n();
  const failures = [
    ...(listFailure ? [listFailure] : []),
    ...failedConversations.map(({ failure }) => failure),
  ];
  return (
    <div role="alert">
      {listFailure && <ErrorText>{t(isOutdated ? 'partial.stale' : 'partial.list')}</ErrorText>}
      {listFailure && <ErrorText>{failureText(listFailure, t, isAdmin)}</ErrorText>}
      {failedConversations.length > 0 && (
        <ErrorText>{t.plural('partial.conversations', failedConversations.length)}</ErrorText>
      )}
      {failures.some(isWorthRetrying) && (
        <ErrorText as="div">
          <Button isLink onClick={onRefresh}>
            {t('failures.try_again')}
          </Button>
        </ErrorText>
      )}
    </div>
  );
}
