import { Button } from '@zendeskgarden/react-buttons';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { unloadedMenu } from '../../timeline/menu/unloaded-menu.tsx';
import { lazy } from '../../ui/lazy.tsx';
import type { DownloadMenuProps } from './download-menu.tsx';
import type { ExportMenuProps } from './export-menu.tsx';

/** The files of the stored events. */
export const DownloadMenu = lazy<DownloadMenuProps>(
  () => import(/* webpackChunkName: "export-menus" */ './download-menu.tsx'),
  { loading: DisabledDownload, failed: DisabledDownload },
);

/** The menu of the stored export. */
export const ExportMenu = lazy<ExportMenuProps>(
  () => import(/* webpackChunkName: "export-menus" */ './export-menu.tsx'),
  unloadedMenu('export_page.bar.more'),
);

/** As wide as the button, so that the bar does not move. */
function DisabledDownload() {
  const { t } = useI18n();
  return (
    <Button size="small" disabled>
      {t('export_page.download.title')}
      <Button.EndIcon>
        <ChevronIcon />
      </Button.EndIcon>
    </Button>
  );
}
