import { unloadedMenu } from '../timeline/menu/unloaded-menu.tsx';
import { lazy } from '../ui/lazy.tsx';
import type { SourceMenuProps } from './source-menu.tsx';

/** The panel with the filters of the list. */
export const FilterPanel = lazy<object>(
  () =>
    import(/* webpackChunkName: "my-filters", webpackPrefetch: true */ './list/filter-panel.tsx'),
);

/** The page's menu. */
export const PageMenu = lazy<object>(
  () => import(/* webpackChunkName: "my-menus", webpackPrefetch: true */ './page-menu.tsx'),
  unloadedMenu('toolbar.more'),
);

/** The choice of tickets. */
export const SourceMenu = lazy<SourceMenuProps>(
  () => import(/* webpackChunkName: "my-menus", webpackPrefetch: true */ './source-menu.tsx'),
);
