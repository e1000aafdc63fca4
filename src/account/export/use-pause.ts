import { useEffect, useState } from 'preact/hooks';
import { useAccount } from '../account-context.tsx';
import { progressOf } from '../account-store.ts';
import { isExportActive } from './is-active.ts';

export interface PauseSwitch {
  /** True if the export is paused or is about to be. */
  readonly isPausing: boolean;
  /** Pauses or resumes. */
  readonly onToggle: () => void;
}

/** A pause starts when the current page is stored. Until then only this hook knows of it. */
export function usePause(): PauseSwitch {
  const { state, actions } = useAccount();
  const [isRequested, setIsRequested] = useState(false);
  const progress = progressOf(state);
  const canPause = isExportActive(progress);
  const isPaused = progress?.state === 'paused';
  const isPausing = isPaused || (isRequested && canPause);

  useEffect(() => {
    if (!canPause || isPaused) setIsRequested(false);
  }, [canPause, isPaused]);

  return {
    isPausing,
    onToggle() {
      setIsRequested(!isPausing);
      if (isPausing) actions.resume();
      else actions.pause();
    },
  };
}
