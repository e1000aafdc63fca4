import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import { CheckAccessButton } from './check-access-button.tsx';
import { PageNotice } from '../../ui/page-notice.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { deniedLabel } from './denied-label.ts';

/** The page for people who may not export: why, what to do, what they can use instead, and a way to ask again. */
export function DeniedPage() {
  const { t } = useI18n();
  const { title, text } = deniedLabel(useAccount().isAdmin, t);
  return (
    <PageNotice icon={LockIcon} tone="neutral" title={title}>
      <p>
        <bdi>{text}</bdi>
      </p>
      <p>
        <bdi>{t('export_page.denied.sidebar')}</bdi>
      </p>
      <CheckAccessButton />
    </PageNotice>
  );
}
