import { Button } from '@zendeskgarden/react-buttons';
import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { AccountActions, FileFormat } from '../account-actions.ts';
import { FileStatus } from './file-status.tsx';
import { Panel, PanelActions, PanelAside, PanelHeading } from './panel.tsx';
import { FILE_FORMATS, exportFileName } from './file-formats.ts';
import { useFileDownload } from './use-file-download.ts';

export interface DownloadPanelProps {
  readonly eventCount: number;
  /** How many events the filters leave; null while no filter is on. */
  readonly shownCount: number | null;
  readonly pieces: AccountActions['pieces'];
  /** Keys of the events that the filters leave; null while no filter is on. */
  readonly shownKeys: ReadonlySet<string> | null;
  /** True where the filters know only the newest events. */
  readonly isPartial: boolean;
  /** The span of the events that are there, in milliseconds since 1970; `untilMs` itself is no longer in it. */
  readonly startMs: number;
  readonly untilMs: number;
}

const FORMATS: readonly FileFormat[] = ['csv', 'ndjson'];

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
`;

/** Downloads of the exported events, all or what the filters leave. */
export function DownloadPanel(props: DownloadPanelProps) {
  const { eventCount, shownCount, shownKeys, isPartial, startMs, untilMs } = props;
  const { t, formats } = useI18n();
  const { making, make, cancel } = useFileDownload();
  const pressed = useRef<HTMLElement | null>(null);
  // Who sets a filter wants what it leaves.
  const [wantsAll, setWantsAll] = useState(false);
  const isFiltered = shownCount !== null && shownKeys !== null;
  const takesAll = wantsAll || !isFiltered;

  function download(format: FileFormat): void {
    void make({
      format,
      name: exportFileName(formats.dayKey(startMs), formats.dayKey(untilMs - 1), !takesAll, format),
      pieces: (signal) => props.pieces(format, takesAll ? null : shownKeys, signal),
    });
  }

  return (
    <Panel>
      <PanelHeading>
        <bdi>{t('export_page.download.title')}</bdi>
      </PanelHeading>
      {isFiltered && (
        <Fieldset isCompact>
          <Fieldset.Legend hidden>{t('export_page.download.which')}</Fieldset.Legend>
          <Choices>
            {[false, true].map((isAll) => (
              <Field key={String(isAll)}>
                <Radio
                  isCompact
                  name="take-away-events"
                  checked={isAll === wantsAll}
                  onChange={() => setWantsAll(isAll)}
                >
                  <Field.Label isRegular>
                    <bdi>
                      {isAll
                        ? t.plural('export_page.download.all', eventCount)
                        : t.plural('export_page.download.shown', shownCount)}
                    </bdi>
                  </Field.Label>
                </Radio>
              </Field>
            ))}
          </Choices>
        </Fieldset>
      )}
      {isFiltered && isPartial && (
        <PanelAside>
          <bdi>{t.plural('export_page.download.newest', shownCount)}</bdi>
        </PanelAside>
      )}
      <PanelActions>
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="small"
            aria-disabled={making.state === 'making'}
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
        making={making}
        onCancel={() => {
          // The pressed button goes away.
          pressed.current?.focus();
          cancel();
        }}
      />
    </Panel>
  );
}
