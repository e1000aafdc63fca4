import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** What an admin can do with the stored export beside downloads and updates. Each opens a panel below the bar. */
export type ExportMenuAction = 'new' | 'details' | 'delete';

export interface ExportMenuProps {
  /** False if this person may not export, or if the form for a new export is shown anyway. */
  readonly canStart: boolean;
  /** False if there are no events. */
  readonly canDelete: boolean;
  /** False if the events live only as long as the page is open. */
  readonly isPersistent: boolean;
  /** True while another operation is prepared or ended. */
  readonly isDisabled: boolean;
  readonly onChoose: (action: ExportMenuAction) => void;
}

/** Wide enough for its items, and inside the frame. Otherwise its width depends on where the browser measures it first. */
const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: calc(100vw - ${({ theme }) => theme.space.lg});
`;

/** The menu of the stored export. */
export default function ExportMenu({
  canStart,
  canDelete,
  isPersistent,
  isDisabled,
  onChoose,
}: ExportMenuProps) {
  const { t } = useI18n();
  const label = t('export_page.bar.more');
  return (
    <FittedMenu
      isCompact
      placement="bottom-end"
      // Garden also calls this without a value, when no item was chosen.
      onChange={({ value }: { value?: string }) => {
        if (value !== undefined) onChoose(value as ExportMenuAction);
      }}
      button={(trigger: object) => (
        <IconButton {...trigger} size="small" aria-label={label} title={label} data-export-menu>
          <MoreIcon />
        </IconButton>
      )}
    >
      {/* No fragment: Garden finds only items that are children of the menu, for the keyboard. */}
      {canStart && <Item value="new" label={t('account.new_export')} isDisabled={isDisabled} />}
      <Item value="details" label={t('export_page.bar.details')} />
      {canDelete && <Separator />}
      {canDelete && (
        <Item
          value="delete"
          type="danger"
          label={t(isPersistent ? 'export_page.stored.delete_all' : 'export_page.stored.delete')}
          isDisabled={isDisabled}
        />
      )}
    </FittedMenu>
  );
}
