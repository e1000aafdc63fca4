import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { watchAction } from './action-problem.ts';
import { useHostActions } from './host-actions.tsx';
import { StatusMessage } from './status-message.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface OpenTicketButtonProps {
  readonly id: string;
  readonly label: string;
  /** The name for screen readers, which contains the label; the label if it is not set. */
  readonly name?: string;
}

/**
 * Opens another ticket in Zendesk, and shows a message if Zendesk refuses, or for as long as it does not answer. Renders
 * nothing outside Zendesk.
 */
export function OpenTicketButton({ id, label, name }: OpenTicketButtonProps) {
  const { t } = useI18n();
  const actions = useHostActions();
  const [hasProblem, setHasProblem] = useState(false);
  if (!actions) return null;

  const open = () => {
    setHasProblem(false);
    watchAction(actions.openTicket(id), (problem) => setHasProblem(problem !== null));
  };

  return (
    <>
      <Button isLink aria-label={name} onClick={open}>
        {label}
      </Button>
      <StatusMessage>{hasProblem && t('event_actions.not_opened', { id })}</StatusMessage>
    </>
  );
}
