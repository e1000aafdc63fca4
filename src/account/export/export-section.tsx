import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Announcement } from '../../ui/announcement.tsx';
import { DeniedPanel } from './denied-panel.tsx';
import { announcementText } from './heading-label.ts';
import { StoredExportPanel } from './stored-export-panel.tsx';
import { replacementWarning } from './stored-export-label.ts';
import { StorageRefusedNotice } from './storage-refused-notice.tsx';
import { Notice } from './notice.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { StartForm } from './start-form.tsx';
import { DownloadPanel } from './download-panel.tsx';
import { usePause } from './use-pause.ts';
import { isExportActive } from './is-active.ts';
import type { ReadyState } from '../account-state.ts';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';

export interface ExportSectionProps extends ReadyState {
  /** How many events search and facets leave; null while they are not used. */
  readonly shownCount: number | null;
  /** Keys of those events; null while search and facets are not used. */
  readonly shownKeys: ReadonlySet<string> | null;
  /** True where search and facets know only the newest events. */
  readonly isPartial: boolean;
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

/** Where the focus goes when what had it is gone, best first. */
const FORM = 'form input[type="radio"]:checked';
const NEW_EXPORT = '[data-new-export]';
const HEIRS = ['h2[tabindex="-1"]', FORM, 'button'];

/** From where an export is newExportMeta, watched, ended and taken away. */
export function ExportSection(props: ExportSectionProps) {
  const { progress, kept, last, isKept, isDenied, isBusy, trouble, actions } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [wantsNew, setWantsNew] = useState(false);
  const runs = isExportActive(progress);
  const pause = usePause(progress, actions);
  const crowdedMs = crowdedSecond(progress);
  const span = progress ?? kept;
  const eventCount = span?.eventCount ?? 0;
  const canStart = !runs && !isDenied;
  // A right that was lost on the way may be given back.
  const mayTry = !isDenied || progress !== null;
  const showsForm = canStart && (wantsNew || eventCount === 0);
  // While a new one is being chosen, what it is to replace leaves it the room.
  const showsOld = !showsForm || eventCount === 0;

  // The form stays until an export runs: it may be refused.
  useEffect(() => {
    if (runs || eventCount === 0) setWantsNew(false);
  }, [runs, eventCount]);

  const deck = useRef<HTMLElement>(null);
  const nextFocus = useRef<string | null>(null);
  useFocusRestore(deck, () => {
    return nextFocus.current === null ? HEIRS : [nextFocus.current, ...HEIRS];
  });
  useLayoutEffect(() => {
    nextFocus.current = null;
  });

  const troubleTitle = trouble && t(`export_page.problem.${trouble}_title`);
  const troubleText = trouble && t(`export_page.problem.${trouble}_text`);
  const heard = [
    progress && announcementText(progress, pause.isHeld, i18n),
    troubleTitle && `${troubleTitle}. ${troubleText}`,
  ];

  return (
    <Deck ref={deck} aria-label={t('account.export_section')} tabIndex={0}>
      <Announcement text={heard.filter(Boolean).join(' ')} />
      <Column>
        {!isKept && <StorageRefusedNotice />}
        {troubleTitle && troubleText && (
          <Notice
            tone={trouble === 'elsewhere' ? 'neutral' : 'warning'}
            title={troubleTitle}
            text={troubleText}
          />
        )}
        {progress && showsOld && (
          <ProgressPanel progress={progress} {...pause} onCancel={actions.cancel} />
        )}
        {!runs && kept && showsOld && (
          <StoredExportPanel
            kept={kept}
            isKept={isKept}
            isBusy={isBusy}
            onGoOn={crowdedMs === null && mayTry ? actions.goOn : null}
            onDelete={actions.remove}
          />
        )}
        {/* A run that the loss of the right ended says so itself. */}
        {!runs && isDenied && !progress && <DeniedPanel />}
        {canStart && !showsForm && (
          <div>
            <Button
              size="small"
              data-new-export
              aria-disabled={isBusy}
              onClick={() => {
                if (isBusy) return;
                nextFocus.current = FORM;
                setWantsNew(true);
              }}
            >
              {t('account.new_export')}
            </Button>
          </div>
        )}
        {showsForm && (
          <StartForm
            last={last}
            replaces={replacementWarning(kept, isKept, i18n)}
            isBusy={isBusy}
            proposedMs={crowdedMs === null ? null : crowdedMs + 1000}
            onStart={actions.start}
            onCancel={
              eventCount === 0
                ? null
                : () => {
                    nextFocus.current = NEW_EXPORT;
                    setWantsNew(false);
                  }
            }
          />
        )}
      </Column>
      {span && eventCount > 0 && (
        <DownloadPanel
          eventCount={eventCount}
          shownCount={props.shownCount}
          shownKeys={props.shownKeys}
          isPartial={props.isPartial}
          pieces={actions.pieces}
          startMs={span.startMs}
          untilMs={endOfEvents(props)}
        />
      )}
    </Deck>
  );
}

/** How far the events reach that are there, in milliseconds since 1970: a part must not be called by the whole span. */
function endOfEvents({ progress, kept }: Pick<ReadyState, 'progress' | 'kept'>): number {
  if (progress?.state === 'finished') return progress.untilMs;
  if (progress) return progress.reachedMs + 1;
  if (!kept) return 0;
  return kept.isFinished ? kept.untilMs : (kept.lastMs ?? kept.startMs) + 1;
}

/** The second that an export could not be paged past, in milliseconds since 1970: the next one may begin after it. */
function crowdedSecond(progress: ReadyState['progress']): number | null {
  if (progress?.state !== 'stopped' || progress.reason.kind !== 'crowded-second') return null;
  return progress.reason.atSecond * 1000;
}
