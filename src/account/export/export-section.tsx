import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Announcement } from '../../ui/announcement.tsx';
import { DeniedPanel } from './denied-panel.tsx';
import { announcementText } from './heading-label.ts';
import { StoredExportPanel } from './stored-export-panel.tsx';
import { StorageRefusedNotice } from './storage-refused-notice.tsx';
import { Notice } from './notice.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { StartForm } from './start-form.tsx';
import { DownloadPanel, type ShownEvents } from './download-panel.tsx';
import { usePause } from './use-pause.ts';
import { isExportActive } from './is-active.ts';
import { useAccount } from '../account-context.tsx';
import { eventCountOf, isPageBusy, progressOf, storedExportOf } from '../account-store.ts';
import type { ExportProgress } from './export-progress.ts';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';

export interface ExportSectionProps {
  /** The events that search and facets leave; null if they are not used. */
  readonly shown: ShownEvents | null;
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

/** Selectors of what receives the focus when the focused element is removed, best first. */
const FORM = 'input[name="export-start"]:checked';
const NEW_EXPORT = '[data-new-export]';
const FOCUS_TARGETS = ['h2[tabindex="-1"]', FORM, 'button'];

/** The controls of exports: start, progress, what is stored, and downloads. */
export function ExportSection({ shown }: ExportSectionProps) {
  const { state, isPersistent } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const [wantsNew, setWantsNew] = useState(false);
  const { problem } = state;
  const isDenied = state.access === 'denied';
  const progress = progressOf(state);
  const stored = storedExportOf(state);
  const isRunning = isExportActive(progress);
  const pause = usePause();
  const crowdedMs = crowdedSecond(progress);
  const eventCount = eventCountOf(state);
  const canStart = !isRunning && !isDenied;
  // Access that was lost during a run may have been given back.
  const canContinue = crowdedMs === null && (!isDenied || progress !== null);
  const showsForm = canStart && (wantsNew || eventCount === 0);
  // The form for a new export takes the room of what it replaces.
  const showsOld = !showsForm || eventCount === 0;

  // The form stays until an export runs: the start may fail.
  useEffect(() => {
    if (isRunning || eventCount === 0) setWantsNew(false);
  }, [isRunning, eventCount]);

  const deck = useRef<HTMLElement>(null);
  const nextFocus = useRef<string | null>(null);
  useFocusRestore(deck, () => {
    return nextFocus.current === null ? FOCUS_TARGETS : [nextFocus.current, ...FOCUS_TARGETS];
  });
  useLayoutEffect(() => {
    nextFocus.current = null;
  });

  const problemTitle = problem && t(`export_page.problem.${problem}_title`);
  const problemText = problem && t(`export_page.problem.${problem}_text`);
  const announcements = [
    progress && announcementText(progress, pause.isPausing, i18n),
    problemTitle &&
      problemText &&
      t('export_page.announcement', { title: problemTitle, text: problemText }),
  ];

  return (
    <Deck ref={deck} aria-label={t('account.export_section')} tabIndex={0}>
      <Announcement text={announcements.filter(Boolean).join(' ')} />
      <Column>
        {!isPersistent && <StorageRefusedNotice />}
        {problemTitle && problemText && (
          <Notice
            tone={problem === 'elsewhere' ? 'neutral' : 'warning'}
            title={problemTitle}
            text={problemText}
          />
        )}
        {progress && showsOld && <ProgressPanel progress={progress} pause={pause} />}
        {stored && showsOld && <StoredExportPanel stored={stored} canContinue={canContinue} />}
        {/* A run that ended because access was lost says so itself. */}
        {!isRunning && isDenied && !progress && <DeniedPanel />}
        {canStart && !showsForm && (
          <div>
            <Button
              size="small"
              data-new-export
              aria-disabled={isPageBusy(state)}
              onClick={() => {
                if (isPageBusy(state)) return;
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
            suggestedMs={crowdedMs === null ? null : crowdedMs + 1000}
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
      {eventCount > 0 && <DownloadPanel shown={shown} />}
    </Deck>
  );
}

/** The start of the second with too many events to read, in milliseconds since 1970. The next export can start after it. */
function crowdedSecond(progress: ExportProgress | null): number | null {
  if (progress?.state !== 'stopped' || progress.reason.kind !== 'crowded-second') return null;
  return progress.reason.atSecond * 1000;
}
