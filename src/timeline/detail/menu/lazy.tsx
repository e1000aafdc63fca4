import { IconButton } from '@zendeskgarden/react-buttons';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { lazy } from '../../../ui/lazy.tsx';
import type { EventMenuProps } from './event-menu.tsx';

/** The further actions of an opened event. In the chunk of the toolbar's menu, because both need Garden's menu. */
export const EventMenu = lazy<EventMenuProps>(
  () => import(/* webpackChunkName: "menu" */ './event-menu.tsx'),
  { loading: Loading, failed: Failed },
);

function Loading() {
  const { t } = useI18n();
  return <DisabledButton label={t('event_actions.more')} />;
}

function Failed() {
  const { t } = useI18n();
  return <DisabledButton label={t('states.not_loaded')} />;
}

function DisabledButton({ label }: { readonly label: string }) {
  return (
    <IconButton size="small" aria-label={label} title={label} disabled>
      <MoreIcon />
    </IconButton>
  );
}
