import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import type { Order } from '../../model/rows.ts';
import { Tooltip } from '../shared/tooltip.tsx';
import { useWords } from '../shared/words.tsx';

export interface MoreMenuProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onShortcuts: () => void;
}

/** Garden's menu, for `more-menu.tsx` alone. */
export default function LateMoreMenu({ order, onOrder, onShortcuts }: MoreMenuProps) {
  const { t } = useWords();

  /** Garden reports a value only when an item was chosen. */
  function choose({ value }: { value?: string }): void {
    if (value === 'newest' || value === 'oldest') onOrder(value);
    if (value === 'shortcuts') onShortcuts();
  }

  return (
    <Menu
      isCompact
      placement="bottom-end"
      selectedItems={[{ value: order, name: 'order', type: 'radio' }]}
      onChange={choose}
      button={(trigger) => (
        <Tooltip content={t('toolbar.more')} isLabel placement="bottom-end">
          <IconButton {...trigger} size="small" aria-label={t('toolbar.more')}>
            <MoreIcon />
          </IconButton>
        </Tooltip>
      )}
    >
      <ItemGroup type="radio" legend={t('toolbar.order')}>
        <Item name="order" value="newest" label={t('toolbar.newest_first')} />
        <Item name="order" value="oldest" label={t('toolbar.oldest_first')} />
      </ItemGroup>
      <Separator />
      <Item value="shortcuts" label={t('toolbar.shortcuts')} />
    </Menu>
  );
}
