import type { RetryWait } from '../../zendesk/fetcher.ts';
import { useCountdown } from '../../ui/use-countdown.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PanelText } from './panel.tsx';
import { waitLabels } from './wait-label.ts';

/** Why an export waits, and for how long. */
export function WaitText({ pause }: { readonly pause: RetryWait }) {
  const i18n = useI18n();
  const secondsLeft = useCountdown(pause.untilMs);
  return (
    <>
      {waitLabels(pause, secondsLeft, i18n).map((sentence) => (
        <PanelText key={sentence}>
          <bdi>{sentence}</bdi>
        </PanelText>
      ))}
    </>
  );
}
