import { IconButton } from '@zendeskgarden/react-buttons';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { lazy } from '../../ui/lazy.tsx';

/** The toolbar's menu. A disabled button is its placeholder; its label says so if the menu cannot be loaded. */
export const MoreMenu = lazy<object>(
  () => import(/* webpackChunkName: "menu", webpackPrefetch: true */ './more-menu.tsx'),
  { loading: Loading, failed: Failed },
);

function Loading() {
  const { t } = useI18n();
  return <DisabledButton label={t('toolbar.more')} />;
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
