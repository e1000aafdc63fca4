import { useMemo } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import { NO_FACETS } from '../timeline/facets/facets.ts';
import { type Finding, useFinding } from '../timeline/search/use-finding.ts';
import { useStoredState } from '../storage/use-stored-state.ts';
import { DEFAULT_VIEW, parseViewOptions, type ViewOptions } from '../timeline/view-options.ts';

export interface AccountFinding {
  readonly choices: ViewOptions;
  readonly setChoices: (choices: ViewOptions) => void;
  readonly finding: Finding;
  /** Keys of the events that search and facets leave; null where they are not used. */
  readonly shownKeys: ReadonlySet<string> | null;
  /** Ends search and facets. */
  readonly clear: () => void;
}

/** Search and facets over the account's events; the choices are remembered. */
export function useAccountFinding(
  events: readonly SideConversationEvent[],
  storageKey: string,
  nowMs: number,
): AccountFinding {
  const [choices, setChoices] = useStoredState(
    `${storageKey} account view`,
    DEFAULT_VIEW,
    parseViewOptions,
  );
  const timeline = useMemo(() => ({ events, conversations: [] }), [events]);
  const finding = useFinding(timeline, choices.facets, nowMs, '');
  const { found, isNarrowed } = finding;
  const shownKeys = useMemo(
    () => (isNarrowed ? new Set(found.shown.map(({ key }) => key)) : null),
    [found.shown, isNarrowed],
  );
  return {
    choices,
    setChoices,
    finding,
    shownKeys,
    clear() {
      finding.setText('');
      setChoices({ ...choices, facets: NO_FACETS });
    },
  };
}
