import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { failureTitle } from '../../labels/failure-label.ts';
import { participantName } from '../../labels/participant-name.ts';
import { retryTime } from '../../labels/retry-label.ts';
import { MessagePreview } from '../../timeline/message-preview.tsx';
import { authorOf } from '../../turns/sides.ts';
import { useCountdown } from '../../ui/use-countdown.ts';

import { MAX_OUTSIDE_RECIPIENTS, MAX_RECIPIENTS } from '../recipient-limits.ts';
import type { ReplyProblem } from '../reply-problem.ts';
import type { ComposerValue } from './use-composer.ts';

const Notice = styled.div<{ $tone: 'neutral' | 'warning' | 'danger' }>`
  padding-inline-start: ${({ theme }) => theme.space.xs};
  border-inline-start: 3px solid
    ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'neutral' ? 'border.emphasis' : `border.${$tone}Emphasis` })};
  overflow-wrap: anywhere;
`;

const Beginning = styled.blockquote`
  display: -webkit-box;
  margin: 0;
  overflow: hidden;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
`;

/** What the agent must know before they write: a reply by email or Slack in a closed ticket opens another one. */
export function FollowUpNotice({ composer }: { readonly composer: ComposerValue }) {
  const { t } = useI18n();
  const channel = composer.draft?.target.channel;
  const opensFollowUp =
    composer.ticketStatus === 'closed' && (channel === 'email' || channel === 'slack');
  return opensFollowUp && <Notice $tone="warning">{t('reply.closed_ticket')}</Notice>;
}

/** What the agent must know before the message is sent, and what became of the last press. */
export function ComposerNotices({ composer }: { readonly composer: ComposerValue }) {
  const { t } = useI18n();
  const { problem, racing, isRaced, earlier } = composer;
  return (
    <>
      {/* One live region that is there from the start, so that screen readers announce its changes. */}
      <div aria-live="polite">
        {earlier !== null && <Notice $tone="warning">{t(`reply.earlier.${earlier}`)}</Notice>}
        {isRaced && (
          <Notice $tone="warning">
            {racedText()}
            {racing?.message && (
              <Beginning>
                <MessagePreview message={racing.message} />
              </Beginning>
            )}
          </Notice>
        )}
        {content()}
      </div>
    </>
  );

  function content(): ComponentChildren {
    const { phase, obstacle } = composer;
    switch (phase) {
      case 'preparing':
      case 'sending':
        return <Notice $tone="neutral">{t('reply.sending')}</Notice>;
      case 'checking':
        return (
          <Notice $tone="warning">
            {problem?.kind === 'not-checked'
              ? t('reply.not_checked', { reason: failureTitle(problem.failure, t) })
              : t('reply.checking')}
          </Notice>
        );
      case 'not-found':
        return (
          <>
            {problem?.kind === 'not-sent' && <NotSent problem={problem} />}
            <Notice $tone="danger">
              {problem?.kind === 'not-checked'
                ? t('reply.not_checkable', { reason: failureTitle(problem.failure, t) })
                : t('reply.not_found')}
            </Notice>
          </>
        );
      case 'editing':
        return (
          <>
            {obstacle !== null && <Notice $tone="danger">{obstacleText(obstacle)}</Notice>}
            {obstacle === null && problem?.kind === 'not-sent' && <NotSent problem={problem} />}
          </>
        );
    }
  }

  function racedText(): string {
    const person = racing && authorOf(racing);
    return person
      ? t('reply.raced', { person: isolate(participantName(person, t)) })
      : t('reply.raced_unknown');
  }

  function obstacleText(obstacle: NonNullable<ComposerValue['obstacle']>): string {
    switch (obstacle) {
      case 'no-recipients':
        return t('reply.no_recipients');
      case 'unfinished-recipient':
        return t('reply.unfinished_recipient');
      case 'no-text':
        return t('reply.no_text');
      case 'too-many':
        return t('reply.too_many', { max: MAX_RECIPIENTS });
      case 'too-many-outside':
        return t('reply.too_many_outside', { max: MAX_OUTSIDE_RECIPIENTS });
    }
  }
}

/** Why the message was not sent, and what to do. The time left is not announced each second. */
function NotSent({ problem }: { readonly problem: Extract<ReplyProblem, { kind: 'not-sent' }> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { failure, retryAtMs } = problem;
  const { kind, apiMessage } = failure;
  const secondsLeft = useCountdown(kind === 'rate-limited' ? retryAtMs : null);
  return (
    <Notice $tone="danger">
      {text()}
      {secondsLeft > 0 && (
        <p role="timer" aria-live="off">
          {retryTime(secondsLeft, i18n)}
        </p>
      )}
    </Notice>
  );

  function text(): string {
    switch (kind) {
      case 'not-allowed':
      case 'not-found':
        return t(`reply.problem.${kind}`);
      case 'rejected':
        return apiMessage === null
          ? t('reply.problem.rejected')
          : t('reply.problem.said', { reason: isolate(apiMessage) });
      case 'rate-limited':
        return t(retryAtMs === null ? 'reply.problem.limit_untimed' : 'reply.problem.limit');
      default:
        return t('reply.problem.other', { reason: failureTitle(failure, t) });
    }
  }
}
