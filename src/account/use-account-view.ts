import { useEffect, useRef, useState } from 'preact/hooks';
import { loadItem, saveItem } from '../storage/web-storage.ts';

/** What the account page can show below its bar, in the order of the buttons. */
export const ACCOUNT_VIEWS = ['insights', 'events'] as const;
export type AccountView = (typeof ACCOUNT_VIEWS)[number];

export interface AccountViewInput {
  /** Names the stored choice; includes agent and installation. */
  readonly storageKey: string;
  /** Whether the export is whole. */
  readonly isFinished: boolean;
  /** Called when an export has finished: whether the agent works with the list, which must not disappear then. */
  readonly isListInUse: () => boolean;
}

export interface AccountViewSwitch {
  readonly view: AccountView;
  /** Shows a view and remembers it for the next visits. */
  readonly choose: (view: AccountView) => void;
  /** Shows a view this time, such as the events behind a mark of a chart. */
  readonly show: (view: AccountView) => void;
}

/**
 * The view that the agent chose last, in this or an earlier visit. Before the first choice it is the insights of a finished
 * export, and the events of one that runs or has stopped: they come one page after the other, and figures of a part mislead.
 */
export function useAccountView({
  storageKey,
  isFinished,
  isListInUse,
}: AccountViewInput): AccountViewSwitch {
  const key = `${storageKey} account page`;
  const [chosen] = useState(() => parseAccountView(loadItem(key)));
  const [view, setView] = useState<AccountView>(chosen ?? (isFinished ? 'insights' : 'events'));
  const isChosen = useRef(chosen !== null);
  const isInUse = useRef(isListInUse);
  isInUse.current = isListInUse;

  useEffect(() => {
    if (isFinished && !isChosen.current && !isInUse.current()) setView('insights');
  }, [isFinished]);

  function show(next: AccountView): void {
    isChosen.current = true;
    setView(next);
  }

  return {
    view,
    show,
    choose(next) {
      show(next);
      saveItem(key, { view: next });
    },
  };
}

/** Parses a stored choice; null if it is none. */
export function parseAccountView(stored: unknown): AccountView | null {
  const { view } = (stored ?? {}) as Record<string, unknown>;
  return ACCOUNT_VIEWS.find((known) => known === view) ?? null;
}
