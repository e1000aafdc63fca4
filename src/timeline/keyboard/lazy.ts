import { lazy } from '../../ui/lazy.tsx';
import type { ShortcutsDialogProps } from './shortcuts-dialog.tsx';

/** Opened rarely. */
export const ShortcutsDialog = lazy<ShortcutsDialogProps>(
  () => import(/* webpackChunkName: "shortcuts-dialog" */ './shortcuts-dialog.tsx'),
);
