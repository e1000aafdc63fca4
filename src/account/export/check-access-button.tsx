import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { StatusMessage } from '../../ui/status-message.tsx';
import { useAccount } from '../account-context.tsx';

/**
 * Asks the account again whether this person may export: an admin may have given access since. Says after each refusal that
 * nothing has changed. With access, another page takes its place.
 */
export function CheckAccessButton() {
  const { t } = useI18n();
  const { actions } = useAccount();
  const [check, setCheck] = useState<'none' | 'running' | 'refused'>('none');
  const isRunning = check === 'running';

  async function start(): Promise<void> {
    if (isRunning) return;
    setCheck('running');
    await actions.checkAccess();
    setCheck('refused');
  }

  return (
    <>
      {/* Not disabled, because it would lose the focus. */}
      <Button size="small" aria-disabled={isRunning} onClick={() => void start()}>
        {t(isRunning ? 'export_page.denied.checking' : 'failures.try_again')}
      </Button>
      {/* Empty while a check runs, so that the same answer is announced again. */}
      <StatusMessage>{check === 'refused' && t('export_page.denied.still_denied')}</StatusMessage>
    </>
  );
}
