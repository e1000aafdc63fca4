import { lazy } from '../../ui/lazy.tsx';
import { unloadedMenu } from './unloaded-menu.tsx';

/** The toolbar's menu. */
export const MoreMenu = lazy<object>(
  () => import(/* webpackChunkName: "menu", webpackPrefetch: true */ './more-menu.tsx'),
  unloadedMenu('toolbar.more'),
);
