import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import type { Grouping, Order } from '../list/rows.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { DownloadKind } from '../../download/download-job.ts';

export interface MoreMenuProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  /** Undefined where the filters leave nothing to take away. */
  readonly onExport?: ((kind: DownloadKind) => void) | undefined;
  /** Undefined where there is no larger view than this. */
  readonly onLargeView: (() => void) | undefined;
  readonly onShortcuts: () => void;
}

/** Garden's menu, for `more-menu.tsx` alone. */
export default function LateMoreMenu({
  order,
  onOrder,
  grouping,
  onGrouping,
  onExport,
  onLargeView,
  onShortcuts,
}: MoreMenuProps) {
  const { t } = useI18n();

  /** Garden reports a value only when an item was chosen. */
  function choose({ value }: { value?: string }): void {
    if (value === 'newest' || value === 'oldest') onOrder(value);
    if (value === 'day' || value === 'conversation') onGrouping(value);
    if (value === 'csv' || value === 'json' || value === 'print') onExport?.(value);
    if (value === 'large') onLargeView?.();
    if (value === 'shortcuts') onShortcuts();
  }

  return (
    <Menu
      isCompact
      placement="bottom-end"
      selectedItems={[
        { value: order, name: 'order', type: 'radio' },
        { value: grouping, name: 'grouping', type: 'radio' },
      ]}
      onChange={choose}
      button={(trigger) => (
        <Tooltip content={t('toolbar.more')} isLabel placement="bottom-end">
          <IconButton {...trigger} size="small" aria-label={t('toolbar.more')}>
            <MoreIcon />
          </IconButton>
        </Tooltip>
      )}
    >
      <ItemGroup type="radio" legend={t('menu.order')}>
        <Item name="order" value="newest" label={t('menu.newest_first')} />
        <Item name="order" value="oldest" label={t('menu.oldest_first')} />
      </ItemGroup>
      <Separator />
      <ItemGroup type="radio" legend={t('groups.by')}>
        <Item name="grouping" value="day" label={t('groups.day')} />
        <Item name="grouping" value="conversation" label={t('groups.conversation')} />
      </ItemGroup>
      <Separator />
      <Item value="csv" label={t('download.csv')} isDisabled={!onExport} />
      <Item value="json" label={t('download.json')} isDisabled={!onExport} />
      <Item value="print" label={t('download.print')} isDisabled={!onExport} />
      <Separator />
      {onLargeView && <Item value="large" label={t('toolbar.large_view')} />}
      <Item value="shortcuts" label={t('menu.shortcuts')} />
    </Menu>
  );
}
