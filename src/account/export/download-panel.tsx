import { Button } from '@zendeskgarden/react-buttons';
import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useWords } from '../../i18n/i18n-context.tsx';
import type { AccountActions, TakeAwayFormat } from '../account-actions.ts';
import { FileSaid } from './file-status.tsx';
import { Panel, PanelActions, PanelAside, PanelHeading } from './panel.tsx';
import { TAKE_AWAY_FORMATS, takeAwayName } from './file-formats.ts';
import { useFile } from './use-file-download.ts';

export interface TakeAwayProps {
  readonly eventCount: number;
  /** How many events the filters leave; null while no filter is on. */
  readonly shownCount: number | null;
  readonly pieces: AccountActions['pieces'];
  /** Keys of the events that the filters leave; null while no filter is on. */
  readonly shownKeys: ReadonlySet<string> | null;
  /** True where the filters know only the newest events. */
  readonly isPart: boolean;
  /** The span of the events that are there, in milliseconds since 1970; `untilMs` itself is no longer in it. */
  readonly startMs: number;
  readonly untilMs: number;
}

const FORMATS: readonly TakeAwayFormat[] = ['csv', 'ndjson'];

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
`;

/** Downloads of the exported events, all or what the filters leave. */
export function TakeAway(props: TakeAwayProps) {
  const { eventCount, shownCount, shownKeys, isPart, startMs, untilMs } = props;
  const { t, formats } = useWords();
  const { making, make, cancel } = useFile();
  const pressed = useRef<HTMLElement | null>(null);
  // Who sets a filter wants what it leaves.
  const [wantsAll, setWantsAll] = useState(false);
  const isFiltered = shownCount !== null && shownKeys !== null;
  const takesAll = wantsAll || !isFiltered;

  function download(format: TakeAwayFormat): void {
    void make({
      format,
      name: takeAwayName(formats.dayKey(startMs), formats.dayKey(untilMs - 1), !takesAll, format),
      pieces: (signal) => props.pieces(format, takesAll ? null : shownKeys, signal),
    });
  }

  return (
    <Panel>
      <PanelHeading>
        <bdi>{t('export_page.take_away.title')}</bdi>
      </PanelHeading>
      {isFiltered && (
        <Fieldset isCompact>
          <Fieldset.Legend hidden>{t('export_page.take_away.which')}</Fieldset.Legend>
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
                        ? t.plural('export_page.take_away.all', eventCount)
                        : t.plural('export_page.take_away.shown', shownCount)}
                    </bdi>
                  </Field.Label>
                </Radio>
              </Field>
            ))}
          </Choices>
        </Fieldset>
      )}
      {isFiltered && isPart && (
        <PanelAside>
          <bdi>{t.plural('export_page.take_away.newest', shownCount)}</bdi>
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
            {t('export_page.take_away.download', { format: TAKE_AWAY_FORMATS[format].name })}
          </Button>
        ))}
      </PanelActions>
      <FileSaid
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
