import { countRows, type RowGroups } from './list/row-filters.ts';
import type { MyConversationsState } from './my-conversations-state.ts';
import type { CheckProgress } from './progress/check-progress.ts';
import type { CheckFailure } from './ticket-record.ts';

/** What the place of the list shows. */
export type ContentState =
  /** Neither tickets nor rows are known yet. */
  | { readonly kind: 'loading' }
  /** There is nothing to show, because of one failure. */
  | { readonly kind: 'failed'; readonly failure: CheckFailure }
  | { readonly kind: 'no-tickets' }
  /** All tickets failed or are skipped. */
  | { readonly kind: 'nothing-checked'; readonly count: number }
  /** No ticket has a side conversation in any state. */
  | { readonly kind: 'no-conversations'; readonly count: number }
  | { readonly kind: 'nothing-waits' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'rows' };

export interface ContentStateInput {
  readonly state: MyConversationsState;
  readonly progress: CheckProgress;
  readonly groups: RowGroups;
  readonly shownGroups: RowGroups;
}

/** Derives what the place of the list shows. */
export function contentState({
  state,
  progress,
  groups,
  shownGroups,
}: ContentStateInput): ContentState {
  const { list, records } = state;
  const blocked = blockedReason(state);
  if (!list) {
    const failure = state.listFailure ?? blocked;
    return failure ? { kind: 'failed', failure } : { kind: 'loading' };
  }
  if (list.tickets.length === 0)
    return isEmptyPart(state) && state.listFailure
      ? { kind: 'failed', failure: state.listFailure }
      : { kind: 'no-tickets' };
  if (countRows(groups) > 0) return { kind: countRows(shownGroups) > 0 ? 'rows' : 'no-match' };

  const known = list.tickets.flatMap(({ id }) => records.get(id) ?? []);
  if (blocked?.kind === 'not-in-plan' && known.length === 0)
    return { kind: 'failed', failure: blocked };
  const { total, checked, failed, skipped } = progress;
  // What was known of the other failed tickets before still holds.
  const unchecked = failed.filter(({ ticket }) => records.get(ticket.id)?.checkedMs === null);
  const missing = unchecked.length + skipped.length;
  if (missing === total) return { kind: 'nothing-checked', count: total };
  if (checked + unchecked.length < total) return { kind: 'loading' };
  return known.every(({ conversationCount }) => conversationCount === 0)
    ? { kind: 'no-conversations', count: total - missing }
    : { kind: 'nothing-waits' };
}

/** Whether no ticket could be read of a list that has some. After another failure, the empty list is one that was read before. */
export function isEmptyPart({
  list,
  listFailure,
}: Pick<MyConversationsState, 'list' | 'listFailure'>): boolean {
  return list?.tickets.length === 0 && listFailure?.kind === 'malformed';
}

/** Why no ticket can be checked at the moment; null if they can be, or if the account has asked to wait, which has a notice. */
export function blockedReason({
  blocked,
}: Pick<MyConversationsState, 'blocked'>): CheckFailure | null {
  return blocked?.kind === 'rate-limited' ? null : blocked;
}
