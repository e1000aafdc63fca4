import { Button } from '@zendeskgarden/react-buttons';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useAccount } from '../account-context.tsx';
import { isPageBusy } from '../account-store.ts';
import { dateTimeLabel } from './date-time-label.ts';
import type { DownloadChoice } from './download-menu.tsx';
import { BarHeading, ExportBar } from './export-bar.tsx';
import type { ExportMenuAction } from './export-menu.tsx';
import { exportSummary, type ExportSpan } from './export-summary.ts';
import { DownloadMenu, ExportMenu } from './lazy.tsx';

export interface StoredBarProps {
  readonly span: ExportSpan;
  /** False if the export can be continued: then a panel below the bar says what there is. */
  readonly isFinished: boolean;
  /** False if this person may not export. */
  readonly canStart: boolean;
  /** The number of events that search and facets leave; null if they are not used. */
  readonly shownCount: number | null;
  /** True while a file is being created. */
  readonly isMakingFile: boolean;
  readonly onDownload: (choice: DownloadChoice) => void;
  readonly onMenu: (action: ExportMenuAction) => void;
}

/** The stored export in one line: its span, its size, and what can be done with it. */
export function StoredBar({
  span,
  isFinished,
  canStart,
  shownCount,
  isMakingFile,
  onDownload,
  onMenu,
}: StoredBarProps) {
  const { state, actions, isPersistent } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const isBusy = isPageBusy(state);
  const hasEvents = span.eventCount > 0;

  return (
    <ExportBar
      actions={
        <>
          {hasEvents && (
            <DownloadMenu
              eventCount={span.eventCount}
              shownCount={shownCount}
              isDisabled={isMakingFile}
              onChoose={onDownload}
            />
          )}
          {isFinished && canStart && (
            <Tooltip
              content={t('export_page.bar.update_hint', {
                time: dateTimeLabel(span.untilMs, i18n),
              })}
              placement="bottom-end"
            >
              <Button
                size="small"
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) actions.update();
                }}
              >
                {t('export_page.bar.update')}
              </Button>
            </Tooltip>
          )}
          <ExportMenu
            canStart={canStart && hasEvents}
            canDelete={hasEvents}
            isPersistent={isPersistent}
            isDisabled={isBusy}
            onChoose={onMenu}
          />
        </>
      }
    >
      {isFinished && (
        <BarHeading>
          <bdi>{exportSummary(span, i18n)}</bdi>
        </BarHeading>
      )}
    </ExportBar>
  );
}
