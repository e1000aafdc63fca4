import { createStore } from '../app/store.ts';
import type { FetchJson } from '../zendesk/fetcher.ts';
import { createTicketLoader } from './ticket-loader.ts';
import { INITIAL_TICKET_STATE, reduceTicket, type TicketState } from './ticket-state.ts';
import { ticketStatusOf } from './ticket-status.ts';

/** For tests: a loader with its store, the current status, and a record of every status that the page could have shown. */
export function loadedTicket(fetchJson: FetchJson, ticketId = '1') {
  const store = createStore(reduceTicket, INITIAL_TICKET_STATE);
  const loader = createTicketLoader({
    store,
    fetchJson,
    origin: 'https://acme.zendesk.com',
    ticketId,
  });
  const statuses: TestStatus[] = [];
  store.subscribe(() => statuses.push(statusOf(store.getState())));
  return { ...loader, store, statuses, now: () => statusOf(store.getState()) };
}

type TestStatus = ReturnType<typeof statusOf>;

/** The status of the page, with raw data instead of parsed data. */
function statusOf(state: TicketState) {
  const status = ticketStatusOf(state);
  if (status.state !== 'loaded') return status;
  const { timeline: _timeline, failedConversations, ...rest } = status;
  return {
    ...rest,
    sideConversations: conversationsOf(state.rawConversations),
    events: eventsOf(state.rawEvents),
    failed: failedConversations.map(({ conversation, failure }) => ({
      sideConversation: conversation.raw,
      failure,
    })),
  };
}

const conversationsOf = memoize((map: TicketState['rawConversations']) => [...map.values()]);
const eventsOf = memoize((map: TicketState['rawEvents']) =>
  [...map.values()].flatMap((events) => [...events.values()]),
);

/** Returns the same result for the same object, so that tests can check whether an object was replaced. */
function memoize<Value extends object, Result>(compute: (value: Value) => Result) {
  const cache = new WeakMap<Value, Result>();
  return (value: Value): Result => {
    const result = cache.get(value) ?? compute(value);
    cache.set(value, result);
    return result;
  };
}
