import { Button } from '@zendeskgarden/react-buttons';
import WarningIcon from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg';
import ClockIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import NotFoundIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg';
import OfflineIcon from '@zendeskgarden/svg-icons/src/16/link-remove-stroke.svg';
import type { FunctionComponent, SVGAttributes } from 'preact';
import type { Failure, FailureKind } from '../labels/failure-label.ts';
import { failureTitle, isWorthRetrying } from '../labels/failure-label.ts';
import { FailureExplanation } from './failure-explanation.tsx';
import { PageNotice } from './page-notice.tsx';
import { RefusalIcon } from './refusal/lazy.tsx';
import { useAutoRetry } from './use-auto-retry.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

type Icon = FunctionComponent<SVGAttributes<SVGSVGElement>>;

const PermissionIcon: Icon = (attributes) => <RefusalIcon lacks="permission" {...attributes} />;

const ICONS: Readonly<Record<FailureKind, Icon>> = {
  offline: OfflineIcon,
  'timed-out': ClockIcon,
  'not-signed-in': (attributes) => <RefusalIcon lacks="session" {...attributes} />,
  'not-allowed': PermissionIcon,
  'not-in-plan': (attributes) => <RefusalIcon lacks="plan" {...attributes} />,
  'not-found': NotFoundIcon,
  rejected: PermissionIcon,
  'rate-limited': ClockIcon,
  server: WarningIcon,
  malformed: WarningIcon,
};

export interface FailureNoticeProps {
  readonly failure: Failure;
  /** False too if the role of the agent is not known. */
  readonly isAdmin: boolean;
  readonly onRetry: () => void;
}

/**
 * Shown if loading failed: the reason and what to do. Counts down the wait that Zendesk asks for and then retries; the agent
 * can retry earlier.
 */
export function FailureNotice({ failure, isAdmin, onRetry }: FailureNoticeProps) {
  const { t } = useI18n();
  const secondsLeft = useAutoRetry(failure, onRetry);

  return (
    <PageNotice icon={ICONS[failure.kind]} title={failureTitle(failure, t)} tone="danger">
      <FailureExplanation failure={failure} secondsLeft={secondsLeft} isAdmin={isAdmin} />
      {isWorthRetrying(failure) && (
        <Button size="small" onClick={onRetry}>
          {t(secondsLeft === null ? 'failures.try_again' : 'waits.try_now')}
        </Button>
      )}
    </PageNotice>
  );
}
