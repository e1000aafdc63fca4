import type { ExportProgress } from './export-progress.ts';
import { useCountdown } from '../../ui/use-countdown.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { endLabels } from './end-label.ts';
import { PanelText } from './panel.tsx';
import { waitLabels } from './wait-label.ts';

/** Details of a state: why an export waits, its result, or why it stopped. */
export function StateText({ progress }: { readonly progress: ExportProgress }) {
  const i18n = useI18n();
  const pause = progress.state === 'waiting' ? progress.pause : null;
  const secondsLeft = useCountdown(pause?.untilMs ?? null);
  const sentences = pause ? waitLabels(pause, secondsLeft, i18n) : endLabels(progress, i18n);

  return (
    <>
      {sentences.map((sentence) => (
        <PanelText key={sentence}>
          <bdi>{sentence}</bdi>
        </PanelText>
      ))}
    </>
  );
}
