import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import type { CommentEditor } from '../../../ui/host-actions.tsx';
import type { StateChange } from '../../state-change.ts';
import { Tooltip } from '../../../ui/tooltip/lazy.ts';

export interface EventMenuProps {
  /** Marks the conversation as done, or reopens it; null if the agent cannot. */
  readonly stateChange: StateChange | null;
  /** The actions for which the line has no room. */
  readonly hidden: readonly OptionalAction[];
  readonly onCopy: (format: 'text' | 'markdown') => void;
  /** Null if the event cannot be quoted. */
  readonly attribution: Attribution | null;
  /** Opens the ticket at the other end of the conversation; null if there is none. */
  readonly childTicket: { readonly id: string; readonly onOpen: () => void } | null;
}

/** An action that is a button where there is room for it, and otherwise in the menu. */
export interface OptionalAction {
  readonly name: string;
  readonly label: string;
  /** True while it does nothing. */
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** Whether quotations name who wrote the message, where, and when. */
export interface Attribution {
  /** The editor for which it is chosen. */
  readonly editor: CommentEditor;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** The actions of an opened event that are needed less often. */
export default function EventMenu({
  stateChange,
  hidden,
  onCopy,
  attribution,
  childTicket,
}: EventMenuProps) {
  const { t } = useI18n();

  /** Garden also calls this without a value, when no item was chosen. */
  function choose({ value }: { value?: string }): void {
    switch (value) {
      case 'state':
        return stateChange?.onPress();
      case 'text':
      case 'markdown':
        return onCopy(value);
      case 'attribution':
        return attribution?.onToggle();
      case 'child-ticket':
        return childTicket?.onOpen();
      default:
        return hidden.find(({ name }) => name === value)?.onPress();
    }
  }

  return (
    <Menu
      isCompact
      placement="bottom-end"
      // Garden does not place a menu again whose texts wrap because the page is narrow.
      style={{ maxWidth: 'calc(100vw - 32px)' }}
      selectedItems={attribution?.isOn ? [{ value: 'attribution', type: 'checkbox' }] : []}
      onChange={choose}
      button={(trigger) => (
        <Tooltip content={t('event_actions.more')} isLabel placement="bottom-end">
          <IconButton {...trigger} size="small" aria-label={t('event_actions.more')}>
            <MoreIcon />
          </IconButton>
        </Tooltip>
      )}
    >
      {/* No fragments: Garden finds only items that are children of the menu, for the keyboard. */}
      {stateChange && (
        <Item value="state" label={stateChange.label} isDisabled={stateChange.isBusy} />
      )}
      {stateChange && <Separator />}
      {hidden.map(({ name, label, isBusy }) => (
        <Item key={name} value={name} label={label} isDisabled={isBusy} />
      ))}
      <Item value="text" label={t('event_actions.copy_headers')} />
      <Item value="markdown" label={t('event_actions.copy_markdown')} />
      {attribution && <Separator />}
      {attribution && (
        <ItemGroup type="checkbox" legend={t(`event_actions.quotes_in.${attribution.editor}`)}>
          <Item value="attribution" label={t('event_actions.quote_with_source')} />
        </ItemGroup>
      )}
      {childTicket && <Separator />}
      {childTicket && (
        <Item value="child-ticket" label={t('event_actions.open_child', { id: childTicket.id })} />
      )}
    </Menu>
  );
}
