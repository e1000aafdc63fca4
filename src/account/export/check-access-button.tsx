import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';

/** Asks the account again whether this person may export: an admin may have given access since. */
export function CheckAccessButton() {
  const { t } = useI18n();
  const { actions } = useAccount();
  const [isChecking, setIsChecking] = useState(false);

  async function check(): Promise<void> {
    if (isChecking) return;
    setIsChecking(true);
    await actions.checkAccess();
    setIsChecking(false);
  }

  return (
    <Button size="small" aria-disabled={isChecking} onClick={() => void check()}>
      {t('failures.try_again')}
    </Button>
  );
}
