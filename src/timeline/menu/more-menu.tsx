import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import type { DownloadKind } from '../../download/download-job.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useConversationActions } from '../conversation-actions.tsx';
import { eventsIn } from '../list/rows.ts';
import { useLargeView } from './use-large-view.ts';

/** Order, grouping, downloads, the large view, and keyboard shortcuts. */
export default function MoreMenu() {
  const { t } = useI18n();
  const { options, rows, state, dispatch } = useEventBrowser();
  const actions = useConversationActions();
  const openLargeView = useLargeView();
  const { order, grouping } = state.view;
  const canDownload = options.canDownload && rows.length > 0;

  /** Garden also calls this without a value, when no item was chosen. */
  function choose({ value }: { value?: string }): void {
    switch (value) {
      case 'newest':
      case 'oldest':
        return dispatch({ type: 'order-changed', order: value });
      case 'day':
      case 'conversation':
        return dispatch({ type: 'grouping-changed', grouping: value });
      case 'csv':
      case 'json':
      case 'print':
        return download(value);
      case 'large':
        return openLargeView?.();
      case 'shortcuts':
        return dispatch({ type: 'shortcuts-dialog-opened' });
      default:
        return undefined;
    }
  }

  function download(kind: DownloadKind): void {
    // Browsers allow a new window only while they handle a click.
    const printWindow = kind === 'print' ? window.open('', '_blank') : null;
    // A message that is on its way may still fail.
    const events = rows.flatMap(eventsIn).filter(({ key }) => !actions?.pending.has(key));
    dispatch({ type: 'download-started', job: { kind, events, printWindow } });
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
      <Item value="csv" label={t('download.csv')} isDisabled={!canDownload} />
      <Item value="json" label={t('download.json')} isDisabled={!canDownload} />
      <Item value="print" label={t('download.print')} isDisabled={!canDownload} />
      <Separator />
      {openLargeView && <Item value="large" label={t('toolbar.large_view')} />}
      <Item value="shortcuts" label={t('menu.shortcuts')} />
    </Menu>
  );
}
