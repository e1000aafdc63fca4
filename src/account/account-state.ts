import type { SideConversationEvent } from '../events/event.ts';
import type {
  ExportProgress,
  ExportProblem,
  FinishedExport,
  StoredExport,
} from './export/export-state.ts';
import type { AgeLimits } from '../turns/waiting.ts';
import type { AccountActions } from './account-actions.ts';

/** All that the page in the navigation bar can be showing. */
export type AccountAppState =
  | { readonly state: 'starting' }
  /** Opened outside Zendesk. */
  | { readonly state: 'outside' }
  /** The page around the frame does not answer. */
  | { readonly state: 'no-host' }
  | ({ readonly state: 'ready' } & ReadyState);

export interface ReadyState {
  /** Of the run since the page was opened; null before the first. */
  readonly progress: ExportProgress | null;
  readonly kept: StoredExport | null;
  readonly last: FinishedExport | null;
  /** False where this browser refuses storage. */
  readonly isKept: boolean;
  /** True where the account does not let this person export. */
  readonly isDenied: boolean;
  /** True while something that was asked for is being prepared or ended; nothing else can be asked for then. */
  readonly isBusy: boolean;
  /** True while kept events come from this browser. */
  readonly isLoading: boolean;
  readonly trouble: ExportProblem | null;
  /** The newest of the kept events, oldest first. */
  readonly events: readonly SideConversationEvent[];
  readonly ageLimits: AgeLimits;
  readonly actions: AccountActions;
}
