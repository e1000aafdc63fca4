import { createStore } from '../app/store.ts';
import type { FetchJson } from '../zendesk/fetcher.ts';
import { createTicketLoader } from './ticket-loader.ts';
import { INITIAL_TICKET_STATE, reduceTicket, type TicketState } from './ticket-state.ts';
import { ticketStatusOf } from './ticket-status.ts';

/** For tests: a ticket that is loaded with this fetcher, and every status that its page could have shown. */
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

/** The status of the page, with the raw data in place of what is derived from it. */
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

const conversationsOf = onceFor((map: TicketState['rawConversations']) => [...map.values()]);
const eventsOf = onceFor((map: TicketState['rawEvents']) =>
  [...map.values()].flatMap((events) => [...events.values()]),
);

/** The same result for the same object, so that tests can see whether anything was made anew. */
function onceFor<Value extends object, Result>(compute: (value: Value) => Result) {
  const known = new WeakMap<Value, Result>();
  return (value: Value): Result => {
    const result = known.get(value) ?? compute(value);
    known.set(value, result);
    return result;
  };
}
