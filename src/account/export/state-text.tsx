import type { ExportProgress } from './export-state.ts';
import { useSecondsLeft } from '../../ui/use-countdown.ts';
import { useWords } from '../../i18n/i18n-context.tsx';
import { endWords } from './end-label.ts';
import { PanelText } from './panel.tsx';
import { waitWords } from './wait-label.ts';

/** What a state means, where its heading does not say it all: why an export waits, what it brought, why it stopped. */
export function StateSentence({ progress }: { readonly progress: ExportProgress }) {
  const words = useWords();
  const pause = progress.state === 'waiting' ? progress.pause : null;
  const secondsLeft = useSecondsLeft(pause?.untilMs ?? null);
  const sentences = pause ? [waitWords(pause, secondsLeft, words)] : endWords(progress, words);

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
