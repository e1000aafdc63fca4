import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Announcement } from '../../ui/announcement.tsx';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';
import { useAccount } from '../account-context.tsx';
import {
  eventCountOf,
  isChecking,
  isPageBusy,
  metaOf,
  progressOf,
  storedExportOf,
} from '../account-store.ts';
import { checkAnnouncement } from './check-label.ts';
import { CheckOutcomePanel } from './check-outcome.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { DeniedPanel } from './denied-panel.tsx';
import { ExportBar } from './export-bar.tsx';
import { ExportDetails } from './export-details.tsx';
import { EndNote } from './end-note.tsx';
import type { ExportMenuAction, ExportPanel } from './export-menu.tsx';
import { FileStatus } from './file-status.tsx';
import { announcementText } from './heading-label.ts';
import { isExportActive } from './is-active.ts';
import { Notice } from './notice.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { StartForm } from './start-form.tsx';
import { StorageRefusedNotice } from './storage-refused-notice.tsx';
import { StoredBar } from './stored-bar.tsx';
import { UnfinishedPanel } from './unfinished-panel.tsx';
import type { ShownEvents } from './file-choice.ts';
import { useExportFile } from './use-export-file.ts';
import { usePause } from './use-pause.ts';
import type { AccountView } from '../use-account-view.ts';

export interface ExportSectionProps {
  /** The events that search and facets leave; null if they are not used. */
  readonly shown: ShownEvents | null;
  /** What the page shows below. */
  readonly view: AccountView;
}

const Section = styled.section`
  flex: none;
`;

/** Scrolls in a low frame, so that the events stay in sight. Reaches into the bar above, or it would cut off focus rings. */
const Panels = styled.div`
  display: grid;
  margin-top: -4px;
  padding-top: 4px;
  max-height: 55vh;
  overflow: auto;
  scrollbar-width: thin;

  > * {
    margin: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.xs}`};
  }
`;

/** Selectors of what receives the focus when the focused element is removed, best first. */
const FORM = 'input[name="export-start"]:checked';
const MENU = '[data-export-menu]';
const FOCUS_TARGETS = ['[data-check-outcome]', 'h2[tabindex="-1"]', FORM, 'button'];

/** What receives the focus when a panel is opened from the menu. */
const FIRST_FOCUS: Readonly<Record<ExportPanel, string>> = {
  new: FORM,
  details: '[data-export-details]',
  delete: '[data-cancel-delete]',
};

/**
 * The title of the page and the export, in one line once it is finished. Below it what the line has no room for: a form, a
 * question, why an export stopped; at most one panel that the admin opened.
 */
export function ExportSection({ shown, view }: ExportSectionProps) {
  const { state, actions, isPersistent } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const [opened, setOpened] = useState<ExportPanel | null>(null);
  const { problem, check } = state;
  const isDenied = state.access === 'denied';
  const progress = progressOf(state);
  const meta = metaOf(state);
  const stored = storedExportOf(state);
  const isRunning = isExportActive(progress);
  const pause = usePause();
  const file = useExportFile(shown, view);
  const eventCount = eventCountOf(state);
  const canStart = !isRunning && !isDenied;
  // Access that was lost during a run may have been given back.
  const canContinue = !isDenied || progress !== null;
  const showsForm = canStart && (opened === 'new' || eventCount === 0);
  const isFinished = stored?.isFinished ?? progress?.state === 'finished';
  const span = stored ?? (progress !== null && eventCount > 0 ? progress : null);
  const ended = isExportActive(progress) ? null : progress;
  // The form for a new export takes the room of what it replaces.
  const showsUnfinished =
    !isFinished && !isRunning && (ended !== null || stored !== null) && opened !== 'new';

  // The form stays until an export runs: the start may fail.
  useEffect(() => {
    setOpened((current) => (current === 'new' && !isRunning && eventCount > 0 ? current : null));
  }, [isRunning, eventCount, meta?.id]);

  const section = useRef<HTMLElement>(null);
  const nextFocus = useRef<string | null>(null);
  useFocusRestore(section, () => {
    return nextFocus.current === null ? FOCUS_TARGETS : [nextFocus.current, ...FOCUS_TARGETS];
  });
  useLayoutEffect(() => {
    nextFocus.current = null;
  });
  useLayoutEffect(() => {
    if (opened) section.current?.querySelector<HTMLElement>(FIRST_FOCUS[opened])?.focus();
  }, [opened]);

  function chooseFromMenu(action: ExportMenuAction): void {
    switch (action) {
      case 'check-week':
        return actions.checkAgain(7);
      case 'check-all':
        return actions.checkAgain(null);
      default:
        setOpened(action);
    }
  }

  function close(): void {
    nextFocus.current = MENU;
    setOpened(null);
  }

  const problemTitle = problem && t(`export_page.problem.${problem}_title`);
  const problemText = problem && t(`export_page.problem.${problem}_text`);
  const announcements = [
    progress && announcementText(progress, pause.isPausing, i18n, isChecking(state)),
    check && checkAnnouncement(check, i18n),
    problemTitle &&
      problemText &&
      t('export_page.announcement', { title: problemTitle, text: problemText }),
  ];

  return (
    <Section ref={section} aria-label={t('account.export_section')}>
      <Announcement text={announcements.filter(Boolean).join(' ')} />
      {isExportActive(progress) ? (
        <ProgressPanel progress={progress} pause={pause} />
      ) : span ? (
        <StoredBar
          span={span}
          isFinished={isFinished}
          canStart={canStart}
          shown={shown}
          isMakingFile={file.state.state === 'making'}
          onDownload={file.download}
          onMenu={chooseFromMenu}
        />
      ) : (
        <ExportBar actions={null} />
      )}
      <Panels>
        {!isPersistent && <StorageRefusedNotice />}
        {problemTitle && problemText && (
          <Notice
            tone={problem === 'elsewhere' || problem === 'expired' ? 'neutral' : 'warning'}
            title={problemTitle}
            text={problemText}
          />
        )}
        <FileStatus
          file={file.state}
          onCancel={() => {
            nextFocus.current = '[data-download-menu]';
            file.cancel();
          }}
          onDismiss={() => {
            nextFocus.current = '[data-download-menu]';
            file.dismiss();
          }}
        />
        {check && (
          <CheckOutcomePanel
            outcome={check}
            isBusy={isPageBusy(state)}
            onRemove={actions.removeKept}
            onClose={() => {
              nextFocus.current = MENU;
              actions.dismissCheck();
            }}
          />
        )}
        {progress?.state === 'finished' && eventCount > 0 && (
          <EndNote key={meta?.endedMs} isHidden={opened !== null} />
        )}
        {showsUnfinished && (
          <UnfinishedPanel progress={ended} stored={stored} canContinue={canContinue} />
        )}
        {/* A run that ended because access was lost says so itself. */}
        {!isRunning && isDenied && !progress && <DeniedPanel />}
        {opened === 'delete' && stored && (
          <DeleteQuestion
            eventCount={stored.eventCount}
            isBusy={isPageBusy(state)}
            onDelete={actions.remove}
            onCancel={close}
          />
        )}
        {opened === 'details' && meta && <ExportDetails meta={meta} onClose={close} />}
        {showsForm && <StartForm onCancel={eventCount === 0 ? null : close} />}
      </Panels>
    </Section>
  );
}
