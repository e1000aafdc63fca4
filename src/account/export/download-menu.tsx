import { Button, type IButtonProps } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { FileFormat } from '../account-actions.ts';
import { FILE_FORMAT_KEYS, FILE_FORMATS } from './file-formats.ts';
import type { DownloadChoice, ShownEvents } from './file-choice.ts';

export interface DownloadMenuProps {
  readonly eventCount: number;
  /** The events that search and facets leave; null if they are not used. */
  readonly shown: ShownEvents | null;
  /** True while a file is being created. */
  readonly isDisabled: boolean;
  readonly onChoose: (choice: DownloadChoice) => void;
}

/** Wide enough for its items, and inside the frame. Otherwise its width depends on where the browser measures it first. */
const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: calc(100vw - ${({ theme }) => theme.space.lg});
`;

const SEPARATOR = ' ';

/** The files of the stored events: of all, or of those that search and facets leave. */
export default function DownloadMenu({
  eventCount,
  shown,
  isDisabled,
  onChoose,
}: DownloadMenuProps) {
  const { t } = useI18n();

  const items = (isAll: boolean) =>
    FILE_FORMAT_KEYS.map((format) => (
      <Item
        key={format}
        value={`${format}${SEPARATOR}${isAll ? 'all' : 'shown'}`}
        label={FILE_FORMATS[format].name}
        isDisabled={isDisabled || (!isAll && shown?.matches === null)}
      >
        {FILE_FORMATS[format].name}
        <Item.Meta>{t(`export_page.download.use_${format}`)}</Item.Meta>
      </Item>
    ));

  return (
    <FittedMenu
      isCompact
      placement="bottom-end"
      // Garden also calls this without a value, when no item was chosen.
      onChange={({ value }: { value?: string }) => {
        if (value === undefined) return;
        const [format, which] = value.split(SEPARATOR);
        onChoose({ format: format as FileFormat, isAll: which === 'all' });
      }}
      button={(trigger: object & IButtonProps) => (
        <Button {...trigger} size="small" data-download-menu>
          {t('export_page.download.title')}
          <Button.EndIcon isRotated={trigger['aria-expanded'] === true}>
            <ChevronIcon />
          </Button.EndIcon>
        </Button>
      )}
    >
      {shown === null ? (
        items(true)
      ) : (
        <ItemGroup
          legend={
            shown.matches
              ? t.plural('export_page.download.shown', shown.matches.count)
              : t('export_page.download.finding')
          }
        >
          {items(false)}
        </ItemGroup>
      )}
      {shown !== null && <Separator />}
      {shown !== null && (
        <ItemGroup legend={t.plural('export_page.download.all', eventCount)}>
          {items(true)}
        </ItemGroup>
      )}
    </FittedMenu>
  );
}
