import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useWords } from '../shared/words.tsx';
import { KeptOffer } from './export-panel/kept-offer.tsx';
import { NotKeptNotice } from './export-panel/not-kept-notice.tsx';
import { ProgressPanel } from './export-panel/progress-panel.tsx';
import { StartForm } from './export-panel/start-form.tsx';
import { TakeAway } from './export-panel/take-away.tsx';
import type { ReadyState } from './nav-bar-state.ts';

export interface ExportDeckProps extends ReadyState {
  readonly nowMs: number;
  /** How many events search and facets leave; null while they are not used. */
  readonly shownCount: number | null;
  /** Keys of those events; null while search and facets are not used. */
  readonly shownKeys: ReadonlySet<string> | null;
}

/** Side by side where there is room. */
const Deck = styled.section`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
  gap: ${({ theme }) => theme.space.sm};
  flex: none;
  align-items: start;
  max-height: 60%;
  padding: ${({ theme }) => `${theme.space.sm} ${theme.space.sm} ${theme.space.xs}`};
  overflow: auto;
`;

const Column = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** From where an export is begun, watched, ended and taken away. */
export function ExportDeck(props: ExportDeckProps) {
  const { progress, kept, last, isKept, nowMs, actions, shownCount, shownKeys } = props;
  const { t } = useWords();
  const [wantsNew, setWantsNew] = useState(false);
  const isUnderWay = progress !== null && ['running', 'paused', 'waiting'].includes(progress.state);
  const crowdedMs = crowdedSecond(progress);
  const span = progress ?? kept;
  const eventCount = span?.eventCount ?? 0;
  const showsForm = !isUnderWay && (wantsNew || eventCount === 0);

  return (
    <Deck aria-label={t('account.deck')} tabIndex={0}>
      <Column>
        {!isKept && <NotKeptNotice />}
        {progress && (
          <ProgressPanel
            progress={progress}
            onPause={actions.pause}
            onResume={actions.resume}
            onCancel={actions.cancel}
          />
        )}
        {!isUnderWay && kept && (
          <KeptOffer
            kept={kept}
            isKept={isKept}
            onGoOn={crowdedMs === null ? actions.goOn : null}
            onDelete={actions.remove}
          />
        )}
        {!isUnderWay && !showsForm && (
          <div>
            <Button size="small" onClick={() => setWantsNew(true)}>
              {t('account.new_export')}
            </Button>
          </div>
        )}
        {showsForm && (
          <StartForm
            last={last}
            nowMs={nowMs}
            isReplacing={kept !== null}
            proposedMs={crowdedMs === null ? null : crowdedMs + 1000}
            onStart={(choice) => {
              setWantsNew(false);
              actions.start(choice);
            }}
          />
        )}
      </Column>
      {span && eventCount > 0 && (
        <TakeAway
          eventCount={eventCount}
          shownCount={shownCount}
          shownKeys={shownKeys}
          pieces={actions.pieces}
          startMs={span.startMs}
          untilMs={span.untilMs}
        />
      )}
    </Deck>
  );
}

/** The second that an export could not be paged past, in milliseconds since 1970: the next one may begin after it. */
function crowdedSecond(progress: ReadyState['progress']): number | null {
  if (progress?.state !== 'stopped' || progress.reason.kind !== 'crowded-second') return null;
  return progress.reason.atSecond * 1000;
}
