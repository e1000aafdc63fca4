import { lazy } from '../ui/lazy.tsx';
import type { DownloadStatusProps } from './download-status.tsx';

/** Runs a download and shows its result. */
export const DownloadStatus = lazy<DownloadStatusProps>(
  () => import(/* webpackChunkName: "download" */ './download-status.tsx'),
);
