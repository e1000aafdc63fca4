import { lazy } from '../lazy.tsx';
import type { TextDialogProps } from './text-dialog.tsx';

/** A text to copy by hand. Needed only if the browser refuses the direct way. */
export const TextDialog = lazy<TextDialogProps>(
  () => import(/* webpackChunkName: "text-dialog" */ './text-dialog.tsx'),
);
