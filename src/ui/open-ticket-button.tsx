import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { useHostActions } from './host-actions.tsx';
import { Said } from './status-message.tsx';
import { useWords } from '../i18n/i18n-context.tsx';

export interface OpenTicketProps {
  readonly id: string;
  readonly label: string;
}

/** Opens another ticket in Zendesk, and says so where Zendesk does not. Nothing where there is no Zendesk. */
export function OpenTicket({ id, label }: OpenTicketProps) {
  const { t } = useWords();
  const actions = useHostActions();
  const [isRefused, setIsRefused] = useState(false);
  if (!actions) return null;

  const open = () => {
    setIsRefused(false);
    actions.openTicket(id).catch(() => setIsRefused(true));
  };

  return (
    <>
      <Button isLink onClick={open}>
        {label}
      </Button>
      <Said>{isRefused && t('take_away.not_opened', { id })}</Said>
    </>
  );
}
