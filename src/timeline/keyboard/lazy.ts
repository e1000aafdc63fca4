import { lazy } from '../../ui/lazy.tsx';
import type { ShortcutsDialogProps } from './shortcuts-dialog.tsx';

/** The dialog that lists the keyboard shortcuts. */
export const ShortcutsDialog = lazy<ShortcutsDialogProps>(
  () => import(/* webpackChunkName: "shortcuts-dialog" */ './shortcuts-dialog.tsx'),
);
