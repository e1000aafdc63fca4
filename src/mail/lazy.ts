import { lazy } from '../ui/lazy.tsx';
import { NotFormatted } from './not-formatted.tsx';
import type { HtmlMessageProps } from './html-message.tsx';

/** A message with its sender's formatting. */
export const HtmlMessage = lazy<HtmlMessageProps>(
  () => import(/* webpackChunkName: "mail", webpackPrefetch: true */ './html-message.tsx'),
  { failed: NotFormatted },
);
