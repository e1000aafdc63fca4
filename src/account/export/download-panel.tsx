import { Button } from '@zendeskgarden/react-buttons';
import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { FileFormat } from '../account-actions.ts';
import { useAccount } from '../account-context.tsx';
import { type AccountState, eventCountOf, progressOf, storedExportOf } from '../account-store.ts';
import { FileStatus } from './file-status.tsx';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import { Panel, PanelActions, PanelHeading } from './panel.tsx';
import { exportFileName, FILE_FORMAT_KEYS, FILE_FORMATS } from './file-formats.ts';
import { useFileDownload } from './use-file-download.ts';

/** The events that search and facets leave. */
export interface ShownEvents {
  /** Null while they are being found. */
  readonly matches: StoredMatches | null;
}

export interface DownloadPanelProps {
  /** Null if search and facets are not used. */
  readonly shown: ShownEvents | null;
}

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
`;

/** Downloads of the stored events: all of them, or those that search and facets leave. */
export function DownloadPanel({ shown }: DownloadPanelProps) {
  const { state, actions } = useAccount();
  const { t, formats } = useI18n();
  const { file, create, cancel } = useFileDownload();
  const pressed = useRef<HTMLElement | null>(null);
  // With a filter on, the shown events are the default.
  const [wantsAll, setWantsAll] = useState(false);
  const wanted = wantsAll ? null : shown;
  const canDownload = file.state !== 'making' && wanted?.matches !== null;

  function download(format: FileFormat): void {
    if (!canDownload) return;
    const { startMs, untilMs } = storedRange(state);
    void create({
      format,
      name: exportFileName(
        formats.dayKey(startMs),
        formats.dayKey(untilMs - 1),
        wanted !== null,
        format,
      ),
      chunks: (signal) => actions.fileChunks(format, wanted && wanted.matches, signal),
    });
  }

  return (
    <Panel>
      <PanelHeading>
        <bdi>{t('export_page.download.title')}</bdi>
      </PanelHeading>
      {shown && (
        <Fieldset isCompact>
          <Fieldset.Legend hidden>{t('export_page.download.which')}</Fieldset.Legend>
          <Choices>
            {[false, true].map((isAll) => (
              <Field key={String(isAll)}>
                <Radio
                  isCompact
                  name="events-to-download"
                  checked={isAll === wantsAll}
                  onChange={() => setWantsAll(isAll)}
                >
                  <Field.Label isRegular>
                    <bdi>
                      {isAll
                        ? t.plural('export_page.download.all', eventCountOf(state))
                        : shownLabel(shown)}
                    </bdi>
                  </Field.Label>
                </Radio>
              </Field>
            ))}
          </Choices>
        </Fieldset>
      )}
      <PanelActions>
        {FILE_FORMAT_KEYS.map((format) => (
          <Button
            key={format}
            size="small"
            aria-disabled={!canDownload}
            onClick={(event: Event) => {
              pressed.current = event.currentTarget as HTMLElement;
              download(format);
            }}
          >
            {t('export_page.download.download', { format: FILE_FORMATS[format].name })}
          </Button>
        ))}
      </PanelActions>
      <FileStatus
        file={file}
        onCancel={() => {
          // The focused Cancel button is removed.
          pressed.current?.focus();
          cancel();
        }}
      />
    </Panel>
  );

  function shownLabel({ matches }: ShownEvents): string {
    return matches
      ? t.plural('export_page.download.shown', matches.count)
      : t('export_page.download.finding');
  }
}

/**
 * The time range of the stored events, in milliseconds since 1970; `untilMs` is exclusive. An unfinished export ends at
 * its newest event.
 */
function storedRange(state: AccountState): { startMs: number; untilMs: number } {
  const progress = progressOf(state);
  if (progress) {
    const { startMs, untilMs, reachedMs } = progress;
    return { startMs, untilMs: progress.state === 'finished' ? untilMs : reachedMs + 1 };
  }
  const stored = storedExportOf(state);
  if (!stored) return { startMs: 0, untilMs: 0 };
  const { startMs, untilMs, lastMs, isFinished } = stored;
  return { startMs, untilMs: isFinished ? untilMs : (lastMs ?? startMs) + 1 };
}
