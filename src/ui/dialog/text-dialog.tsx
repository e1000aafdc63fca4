import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { Modal } from '@zendeskgarden/react-modals';
import { useMemo, useState } from 'preact/hooks';
import styled from 'styled-components';
import { copyText } from '../clipboard.ts';
import { DialogBox } from './dialog-box.ts';
import { StatusMessage } from '../status-message.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

export interface TextDialogProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** Longer texts, in bytes, are not shown, because browsers become slow with them. */
const MAX_SHOWN_BYTES = 2_000_000;

const Lines = styled(Textarea)`
  font-family: ${({ theme }) => theme.fonts.mono};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.sm};
`;

/** A dialog with a text to copy by hand. */
export default function TextDialog({ text, onClose }: TextDialogProps) {
  const { t, formats } = useI18n();
  const [message, setMessage] = useState('');
  const size = useMemo(() => new Blob([text]).size, [text]);

  async function copy(): Promise<void> {
    setMessage('');
    const isCopied = await copyText(text);
    setMessage(t(isCopied ? 'event_actions.copied' : 'event_actions.copy_by_hand'));
  }

  return (
    <DialogBox onClose={onClose} isAnimated={false}>
      <Modal.Header tag="h2">{t('event_actions.text')}</Modal.Header>
      <Modal.Body>
        {size > MAX_SHOWN_BYTES ? (
          t('event_actions.too_long', { size: formatSize(formats.locale, size) })
        ) : (
          <Field>
            <Field.Label hidden>{t('event_actions.text')}</Field.Label>
            <Lines
              readOnly
              isCompact
              dir="auto"
              rows={10}
              value={text}
              onFocus={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
                currentTarget.select()
              }
            />
          </Field>
        )}
        <Foot>
          <Button size="small" onClick={() => void copy()}>
            {t('event_actions.copy')}
          </Button>
          <StatusMessage>{message}</StatusMessage>
        </Foot>
      </Modal.Body>
      <Modal.Close aria-label={t('event_actions.close')} />
    </DialogBox>
  );
}
