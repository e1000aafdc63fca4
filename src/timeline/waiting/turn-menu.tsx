import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { StateChange } from '../state-change.ts';

/** What an agent can do with a waiting conversation. */
export type TurnAction =
  'state' | 'narrow' | 'no-reply-needed' | 'snooze-tomorrow' | 'snooze-next-week';

export interface TurnMenuProps {
  readonly subject: string;
  /** Marks the conversation as done; null if the agent cannot. */
  readonly stateChange: StateChange | null;
  /** Whether there is a list that can be narrowed to the conversation; by default there is. */
  readonly canNarrow?: boolean;
  readonly onChoose: (action: TurnAction) => void;
}

/** Wide enough for its items, and inside the frame. Otherwise its width depends on where the browser measures it first. */
const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: calc(100vw - ${({ theme }) => theme.space.lg});
`;

/** The menu of a waiting conversation. */
export default function TurnMenu({
  subject,
  stateChange,
  canNarrow = true,
  onChoose,
}: TurnMenuProps) {
  const { t } = useI18n();
  const label = t('waiting.actions', { subject: isolate(subject) });
  return (
    <FittedMenu
      isCompact
      placement="bottom-end"
      // Garden also calls this without a value, when no item was chosen.
      onChange={({ value }: { value?: string }) => {
        if (value !== undefined) onChoose(value as TurnAction);
      }}
      button={(trigger: object) => (
        <IconButton {...trigger} size="small" aria-label={label} title={label}>
          <MoreIcon />
        </IconButton>
      )}
    >
      {/* No fragment: Garden finds only items that are children of the menu, for the keyboard. */}
      {stateChange && (
        <Item value="state" label={stateChange.label} isDisabled={stateChange.isBusy} />
      )}
      {stateChange && <Separator />}
      {canNarrow && <Item value="narrow" label={t('waiting.narrow')} />}
      {canNarrow && <Separator />}
      <Item value="no-reply-needed" label={t('waiting.no_reply_needed')} />
      <Item value="snooze-tomorrow" label={t('waiting.snooze_tomorrow')} />
      <Item value="snooze-next-week" label={t('waiting.snooze_next_week')} />
    </FittedMenu>
  );
}
