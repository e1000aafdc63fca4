import { useEffect, useState } from 'preact/hooks';
import type { ExportProgress } from './export-state.ts';
import type { AccountActions } from '../account-actions.ts';
import { isExportActive } from './is-active.ts';

export interface PauseSwitch {
  /** True where the export is paused or is about to be. */
  readonly isHeld: boolean;
  /** Pauses or resumes. */
  readonly onHold: () => void;
}

/** A pause begins when the page under way is kept; until then only this knows of it. */
export function usePause(
  progress: ExportProgress | null,
  actions: Pick<AccountActions, 'pause' | 'resume'>,
): PauseSwitch {
  const [isWanted, setIsWanted] = useState(false);
  const canPause = isExportActive(progress);
  const isPaused = progress?.state === 'paused';
  const isHeld = isPaused || (isWanted && canPause);

  useEffect(() => {
    if (!canPause || isPaused) setIsWanted(false);
  }, [canPause, isPaused]);

  return {
    isHeld,
    onHold() {
      setIsWanted(!isHeld);
      if (isHeld) actions.resume();
      else actions.pause();
    },
  };
}
