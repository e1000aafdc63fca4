import { IconButton } from '@zendeskgarden/react-buttons';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { Suspense } from 'preact/compat';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { MoreMenuProps } from './late-more-menu.tsx';
import { lazy } from '../../ui/lazy.tsx';

/** What is needed rarely. Its code comes after the first paint; the button holds its place until then. */
export function MoreMenu(props: MoreMenuProps) {
  const { t } = useI18n();
  return (
    <Suspense fallback={<PlaceHolder label={t('toolbar.more')} />}>
      <LateMoreMenu {...props} />
    </Suspense>
  );
}

/** Without the menu's code the list still works; only its order cannot be turned, and the button says why. */
const LateMoreMenu = lazy<MoreMenuProps>(
  () => import(/* webpackChunkName: "floating", webpackPrefetch: true */ './late-more-menu.tsx'),
  { failed: NoMenu },
);

function NoMenu() {
  const { t } = useI18n();
  return <PlaceHolder label={t('states.not_loaded')} />;
}

function PlaceHolder({ label }: { readonly label: string }) {
  return (
    <IconButton size="small" aria-label={label} title={label} disabled>
      <MoreIcon />
    </IconButton>
  );
}
