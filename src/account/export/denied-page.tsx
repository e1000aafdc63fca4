import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import styled from 'styled-components';
import { CheckAccessButton } from './check-access-button.tsx';
import { PageNotice } from '../../ui/page-notice.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { deniedLabel } from './denied-label.ts';

const Actions = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `0 ${theme.space.base * 5}px ${theme.space.lg}`};
  text-align: center;
`;

/** The page for people who may not export: why, what to do, what they can use instead, and a way to ask again. */
export function DeniedPage() {
  const { t } = useI18n();
  const { title, text } = deniedLabel(useAccount().isAdmin, t);
  return (
    <>
      <PageNotice icon={LockIcon} tone="neutral" isAlert title={title}>
        <p>
          <bdi>{text}</bdi>
        </p>
        <p>
          <bdi>{t('export_page.denied.sidebar')}</bdi>
        </p>
      </PageNotice>
      {/* Outside of the alert, which would be announced again whenever the button changes. */}
      <Actions>
        <CheckAccessButton />
      </Actions>
    </>
  );
}
