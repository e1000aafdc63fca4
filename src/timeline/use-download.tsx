import type { VNode } from 'preact';
import { Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Row } from './list/rows.ts';
import type { DownloadStatusProps } from '../download/download-status.tsx';
import type { DownloadJob, DownloadKind } from '../download/download-job.ts';
import { lazy } from '../ui/lazy.tsx';

export interface Export {
  /** Call it while a press is being handled; undefined where there is nothing to take away. */
  readonly start: ((kind: DownloadKind) => void) | undefined;
  /** Belongs somewhere in sight: how it went, and what to do where it did not. */
  readonly element: VNode | null;
}

const DownloadStatus = lazy<DownloadStatusProps>(
  () => import(/* webpackChunkName: "export" */ '../download/download-status.tsx'),
);

/** Takes away what the filters leave: as a file or on paper. */
export function useExport(rows: readonly Row[]): Export {
  const [job, setJob] = useState<DownloadJob | null>(null);

  function start(kind: DownloadKind): void {
    const printWindow = kind === 'print' ? window.open('', '_blank') : null;
    setJob({ kind, events: rows.map(({ event }) => event), printWindow });
  }

  return {
    start: rows.length > 0 ? start : undefined,
    element: job && (
      <Suspense fallback={null}>
        <DownloadStatus job={job} onDismiss={() => setJob(null)} />
      </Suspense>
    ),
  };
}
