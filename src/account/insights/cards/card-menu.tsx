import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { useState } from 'preact/hooks';
import styled, { useTheme } from 'styled-components';
import { saveBlob, saveFile } from '../../../download/save-file.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate, withoutIsolates } from '../../../i18n/isolate.ts';
import { StatusMessage } from '../../../ui/status-message.tsx';
import { usePeriod } from '../period-context.tsx';
import { type Picture, pictureFile } from '../pictures/picture.ts';
import { tablePicture } from '../pictures/table-picture.ts';
import { cardCsv } from './card-csv.ts';
import type { CardData } from './card-data.ts';

export interface CardMenuProps {
  readonly heading: string;
  readonly data: CardData;
  /** Draws the chart; the table is drawn if it is not set. */
  readonly picture: (() => Picture | Promise<Picture>) | undefined;
}

/** Wide enough for its items, and inside the frame. Otherwise its width depends on where the browser measures it first. */
const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: calc(100vw - ${({ theme }) => theme.space.lg});
`;

/** A picture of a table has this many rows at most. */
const MAX_PICTURE_ROWS = 60;

/** The menu of a card: its chart as a picture, and its data as a table. */
export function CardMenu({ heading, data, picture }: CardMenuProps) {
  const { t } = useI18n();
  const theme = useTheme();
  const period = usePeriod();
  const [hasFailed, setHasFailed] = useState(false);
  const label = t('insights.card_menu', { heading: isolate(heading) });
  const fileName = (extension: string) =>
    `${[heading, period.fileText].filter(Boolean).join(' ')}.${extension}`;

  async function savePicture(): Promise<void> {
    const drawn = await (picture?.() ??
      tablePicture({
        // Its cells are the values, as in a file.
        columns: data.columns.map((column) => ({
          ...column,
          label: withoutIsolates(column.fileLabel ?? column.label),
        })),
        rows: data.rows.slice(0, MAX_PICTURE_ROWS).map(({ values }) => values),
      }));
    const frame = { title: heading, subtitle: period.text, theme };
    saveBlob(fileName('png'), await pictureFile(drawn, frame));
  }

  /** Garden also calls this without a value, when no item was chosen. */
  function choose({ value }: { value?: string }): void {
    if (value === 'csv') {
      saveFile(fileName('csv'), 'text/csv;charset=utf-8', cardCsv(data));
    } else if (value === 'png') {
      setHasFailed(false);
      void savePicture().catch(() => setHasFailed(true));
    }
  }

  return (
    <>
      <StatusMessage>{hasFailed && t('insights.picture_failed')}</StatusMessage>
      <FittedMenu
        isCompact
        placement="bottom-end"
        onChange={choose}
        button={(trigger: object) => (
          <IconButton {...trigger} size="small" aria-label={label} title={label}>
            <MoreIcon />
          </IconButton>
        )}
      >
        <Item value="png" label={t('insights.download_png')} />
        <Item value="csv" label={t('insights.download_csv')} />
      </FittedMenu>
    </>
  );
}
