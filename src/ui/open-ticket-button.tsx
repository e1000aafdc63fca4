import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { useHostActions } from './host-actions.tsx';
import { StatusMessage } from './status-message.tsx';
import { whenSlow } from './when-slow.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface OpenTicketButtonProps {
  readonly id: string;
  readonly label: string;
}

/**
 * Opens another ticket in Zendesk, and shows a message if Zendesk refuses, or for as long as it does not answer. Renders
 * nothing outside Zendesk.
 */
export function OpenTicketButton({ id, label }: OpenTicketButtonProps) {
  const { t } = useI18n();
  const actions = useHostActions();
  const [isRefused, setIsRefused] = useState(false);
  if (!actions) return null;

  const open = () => {
    setIsRefused(false);
    const opening = actions.openTicket(id);
    const refuse = () => setIsRefused(true);
    whenSlow(opening, refuse);
    opening.then(() => setIsRefused(false), refuse);
  };

  return (
    <>
      <Button isLink onClick={open}>
        {label}
      </Button>
      <StatusMessage>{isRefused && t('event_actions.not_opened', { id })}</StatusMessage>
    </>
  );
}
