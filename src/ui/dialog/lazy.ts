import { lazy } from '../lazy.tsx';
import type { TextDialogProps } from './text-dialog.tsx';

/** A dialog with a text to copy by hand. Needed only if the browser refuses to copy, download, or print. */
export const TextDialog = lazy<TextDialogProps>(
  () => import(/* webpackChunkName: "text-dialog" */ './text-dialog.tsx'),
);
