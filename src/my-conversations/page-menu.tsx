import { IconButton } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useCurrentAgent } from '../app/current-agent.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { loadChoices, NOTICE_CHOICES, type NoticeChoice, saveChoices } from './choices.ts';
import { usePage } from './page-context.ts';

const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: calc(100vw - ${({ theme }) => theme.space.lg});
`;

/** About which messages the agent is told, and what this browser stores. */
export default function PageMenu() {
  const { t } = useI18n();
  const { storageKey } = useCurrentAgent();
  const { dispatch } = usePage();
  const [notices, setNotices] = useState(() => loadChoices(storageKey).notices);

  function chooseNotices(choice: NoticeChoice): void {
    setNotices(choice);
    saveChoices(storageKey, { ...loadChoices(storageKey), notices: choice });
  }

  /** Garden also calls this without a value, when no item was chosen. */
  function onChange({ value, isExpanded }: { value?: string; isExpanded?: boolean }): void {
    // Another frame may have stored another choice.
    if (isExpanded) setNotices(loadChoices(storageKey).notices);
    const choice = NOTICE_CHOICES.find((one) => one === value);
    if (choice) chooseNotices(choice);
    else if (value === 'delete') dispatch({ type: 'delete-asked' });
  }

  return (
    <FittedMenu
      isCompact
      placement="bottom-end"
      selectedItems={[{ value: notices, name: 'notices', type: 'radio' }]}
      onChange={onChange}
      button={(trigger: object) => (
        <Tooltip content={t('toolbar.more')} isLabel placement="bottom-end">
          <IconButton {...trigger} size="small" aria-label={t('toolbar.more')}>
            <MoreIcon />
          </IconButton>
        </Tooltip>
      )}
    >
      <ItemGroup type="radio" legend={t('my_conversations.menu.notices')}>
        {NOTICE_CHOICES.map((choice) => (
          <Item
            key={choice}
            name="notices"
            value={choice}
            label={t(`my_conversations.menu.notices_${choice}`)}
          />
        ))}
      </ItemGroup>
      <Separator />
      <Item value="delete" label={t('my_conversations.menu.delete')} />
    </FittedMenu>
  );
}
