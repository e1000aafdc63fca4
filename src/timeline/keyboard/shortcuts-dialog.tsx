import { Modal } from '@zendeskgarden/react-modals';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { DialogBox } from '../../ui/dialog/dialog-box.ts';
import { useConversationActions } from '../conversation-actions.tsx';

const KEYS = [
  [['j', '↓'], 'shortcuts.next'],
  [['k', '↑'], 'shortcuts.previous'],
  [['Home'], 'shortcuts.first'],
  [['End'], 'shortcuts.last'],
  [['Enter'], 'shortcuts.open'],
  [['Esc'], 'shortcuts.close'],
  [['r'], 'conversation_actions.keys.reply'],
  [['Alt', 'R'], 'conversation_actions.keys.answer'],
  [['/'], 'shortcuts.search'],
  [['?'], 'shortcuts.help'],
] as const;

/** On a page that only reads, they do nothing. */
const REPLY_KEYS = new Set<string>([
  'conversation_actions.keys.reply',
  'conversation_actions.keys.answer',
]);

const Keys = styled.dl`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  align-items: baseline;
  margin: 0;

  dd {
    margin: 0;
  }
`;

const Key = styled.kbd`
  display: inline-block;
  min-width: 24px;
  margin-inline-end: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => `0 ${theme.space.xxs}`};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  font-family: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  text-align: center;
`;

const Scope = styled.p`
  margin: ${({ theme }) => theme.space.sm} 0 0;
`;

export interface ShortcutsDialogProps {
  readonly onClose: () => void;
}

/** Lists the keyboard shortcuts. */
export default function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const { t } = useI18n();
  const canReply = useConversationActions() !== null;
  const shown = KEYS.filter(([, labelKey]) => canReply || !REPLY_KEYS.has(labelKey));
  return (
    <DialogBox onClose={onClose} isAnimated={false}>
      <Modal.Header tag="h2">{t('shortcuts.title')}</Modal.Header>
      <Modal.Body>
        <Keys>
          {shown.map(([keys, labelKey]) => (
            <>
              <dt>
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </dt>
              <dd>{t(labelKey)}</dd>
            </>
          ))}
        </Keys>
        <Scope>
          {t(canReply ? 'conversation_actions.keys.scope_with_answer' : 'shortcuts.scope')}
        </Scope>
      </Modal.Body>
      <Modal.Close aria-label={t('shortcuts.dismiss')} />
    </DialogBox>
  );
}
