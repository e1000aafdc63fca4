import { createStore } from '../app/store.ts';
import type { TicketSource } from './choices.ts';
import {
  initialMyConversationsState,
  type MyConversationsAction,
  type MyConversationsState,
  reduceMyConversations,
} from './my-conversations-state.ts';
import type { MyConversations } from './my-conversations.ts';
import type { TicketRecord, TicketSummary } from './ticket-record.ts';

/** For tests and the gallery: the page's data without an account, changed by actions. */
export interface TestMyConversations extends MyConversations {
  readonly dispatch: (action: MyConversationsAction) => void;
  /** What the page asked for, such as `check 12`. */
  readonly requests: readonly string[];
}

/** @param fields replaces parts of the initial state */
export function testMyConversations(
  fields: Partial<MyConversationsState> = {},
  isPersistent = true,
): TestMyConversations {
  const source: TicketSource = { kind: 'assigned' };
  const store = createStore(reduceMyConversations, {
    ...initialMyConversationsState(source),
    ...fields,
  });
  const requests: string[] = [];
  return {
    store,
    isPersistent,
    requests,
    dispatch: store.dispatch,
    setActive: (isActive) => void requests.push(`active ${isActive}`),
    chooseSource(chosen) {
      requests.push(`source ${chosen.kind === 'view' ? chosen.id : chosen.kind}`);
      store.dispatch({ type: 'source-chosen', source: chosen });
    },
    checkTicket(ticketId) {
      requests.push(`check ${ticketId}`);
      store.dispatch({ type: 'ticket-requested', ticketId });
    },
    checkAll() {
      requests.push('check all');
      store.dispatch({ type: 'all-requested', atMs: Date.now() });
    },
    deleteStored() {
      requests.push('delete');
      store.dispatch({ type: 'deleted' });
      return Promise.resolve();
    },
    stop: () => undefined,
  };
}

/** The state of an agent whose tickets are listed and, as far as there are records, checked. */
export function stateWith(
  tickets: readonly TicketSummary[],
  records: readonly TicketRecord[],
): Pick<MyConversationsState, 'list' | 'records' | 'sinceMs'> {
  return {
    list: { tickets, requestedMs: 1, isCutOff: false },
    records: new Map(records.map((record) => [record.ticketId, record])),
    sinceMs: 1,
  };
}
