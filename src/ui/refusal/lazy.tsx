import WarningIcon from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg';
import { lazy } from '../lazy.tsx';
import type { RefusalIconProps } from './refusal-icon.tsx';

/**
 * The icon of a request that the account refused, which few agents ever see. Its circle has the same size without it. If it
 * cannot be loaded, a warning is shown.
 */
export const RefusalIcon = lazy<RefusalIconProps>(
  () => import(/* webpackChunkName: "refusal" */ './refusal-icon.tsx'),
  { failed: ({ lacks: _lacks, ...attributes }) => <WarningIcon {...attributes} /> },
);
