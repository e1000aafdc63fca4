import { useI18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { formatDuration } from '../i18n/measures.ts';
import { Announcement } from '../ui/announcement.tsx';
import { OutcomeLine } from '../ui/outcome-line.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import type { StateChangeController } from './state-change-controller.ts';
import { latestOutcome, type StateChanges, type StateOutcome } from './state-changes.ts';
import { stateOutcomeText } from './state-outcome-text.ts';

/** Longer waits are given in minutes. */
const MAX_SECONDS = 120;

export interface StateOutcomeLineProps {
  readonly outcome: StateOutcome;
  readonly changing: StateChanges['changing'];
  readonly controller: Pick<StateChangeController, 'undo' | 'tryAgain' | 'hold' | 'dismiss'>;
}

/** What became of a change of a conversation's state, with Undo, Try again, or what was skipped. Stays while the next one is on its way. */
export function StateOutcomeLine({ outcome, changing, controller }: StateOutcomeLineProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { id } = outcome.conversation;
  const next = changing.get(id);
  const secondsLeft = useCountdown(outcome.phase === 'refused' ? outcome.retryAtMs : null);

  return (
    <OutcomeLine
      text={next ? t(`conversation_actions.${next}.busy`) : [text(), wait()].join(' ').trim()}
      action={action()}
      onDismiss={() => controller.dismiss(id)}
      onHold={(isHeld) => controller.hold(id, isHeld)}
    />
  );

  function text(): string {
    return stateOutcomeText(outcome, i18n);
  }

  function wait(): string {
    if (secondsLeft === 0) return '';
    if (secondsLeft < MAX_SECONDS)
      return t.plural('conversation_actions.retry.seconds', secondsLeft);
    const duration = isolate(formatDuration(formats.locale, secondsLeft * 1000));
    return t('conversation_actions.retry.longer', { duration });
  }

  function action() {
    if (outcome.phase !== 'done') {
      return {
        label:
          outcome.phase === 'skipped'
            ? t(`conversation_actions.${outcome.state}.verb`)
            : t('failures.try_again'),
        isDisabled: next !== undefined || secondsLeft > 0,
        onPress: () => void controller.tryAgain(id),
      };
    }
    if (outcome.isUndo || outcome.isPast) return null;
    return {
      label: t('waiting.undo'),
      isDisabled: next !== undefined,
      onPress: () => void controller.undo(id),
    };
  }
}

/** Announces each outcome once, wherever its line is. Render it before there is one. */
export function StateOutcomeAnnouncement({ changes }: { readonly changes: StateChanges }) {
  const i18n = useI18n();
  const outcome = latestOutcome(changes);
  return (
    <Announcement
      text={outcome ? stateOutcomeText(outcome, i18n) : ''}
      occasion={changes.outcomeCount}
    />
  );
}
