import type { I18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { conversationName } from '../labels/conversation-name.ts';
import { type Failure, failureText } from '../labels/failure-label.ts';
import type { Translator } from '../i18n/translator.ts';
import type { StateOutcome } from './state-changes.ts';

/**
 * What became of a change of a conversation's state, in full sentences. In the strip and above the list, where no heading does,
 * it names the conversation.
 */
export function stateOutcomeText(outcome: StateOutcome, { t }: I18n): string {
  const { state, phase } = outcome;
  const isNamed = outcome.place === 'strip' || outcome.place === 'notice';
  const subject = isolate(conversationName(outcome.conversation, t));
  if (phase === 'skipped') {
    return isNamed
      ? t('conversation_actions.skipped_named', { subject })
      : t('conversation_actions.skipped');
  }
  const what = isNamed
    ? t(`conversation_actions.${state}.${phase}_named`, { subject })
    : t(`conversation_actions.${state}.${phase}`);
  return phase === 'refused' ? `${what} ${refusalReason(outcome.failure, t)}` : what;
}

function refusalReason(failure: Failure, t: Translator): string {
  const { kind, status, apiMessage } = failure;
  switch (kind) {
    case 'not-allowed':
    case 'not-found':
    case 'rate-limited':
      return t(`conversation_actions.reasons.${kind}`);
    case 'rejected':
      return apiMessage === null
        ? t('conversation_actions.reasons.rejected', { status })
        : t('conversation_actions.reasons.in_own_words', { reason: isolate(apiMessage) });
    default:
      return failureText(failure, t, false);
  }
}
