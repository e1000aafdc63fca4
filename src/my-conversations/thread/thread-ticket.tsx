import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useCurrentAgent } from '../../app/current-agent.tsx';
import { createStore, type Store } from '../../app/store.ts';
import { useStoreValue } from '../../app/use-store.ts';
import { loadItem } from '../../storage/web-storage.ts';
import type { TicketPageSettings } from '../../ticket/ticket-context.tsx';
import { createTicketController, type TicketController } from '../../ticket/ticket-controller.ts';
import {
  INITIAL_TICKET_PAGE_STATE,
  reduceTicketPage,
  type TicketPageAction,
  type TicketPageState,
} from '../../ticket/ticket-page-state.ts';
import { TicketPage } from '../../ticket/ticket-page.tsx';
import type { Host } from '../../zendesk/host.ts';
import { type OpenedConversation, viewOfOpened } from './opened-conversation.ts';
import { createThreadHost } from './thread-host.ts';

export interface ThreadTicketProps {
  readonly host: Host;
  /** The conversation that is shown. Another object opens it again. */
  readonly opened: OpenedConversation;
  /** False while the agent sees something else: then the ticket is not polled, and nothing is read. */
  readonly isActive: boolean;
  /** Called with the id of a ticket in which the app has changed something. */
  readonly onChanged: (ticketId: string) => void;
  /** Whether the list of events takes the focus once it is there. */
  readonly takesFocus: () => boolean;
}

/** The ticket's own page for the opened conversation. One page follows the agent from ticket to ticket. */
export default function ThreadTicket(props: ThreadTicketProps) {
  const { host, opened, isActive } = props;
  const { storageKey } = useCurrentAgent();
  const page = threadPageOf(host);
  const { store, controller, setActive } = page;
  page.latest = props;
  const ticketId = useStoreValue(store, ticketIdIn);

  useEffect(() => controller.followTicket(), [controller, opened.ticket.id]);
  useLayoutEffect(() => setActive(isActive), [setActive, isActive]);
  useLayoutEffect(() => () => setActive(false), [setActive]);

  const next = useMemo((): TicketPageSettings => {
    page.viewNumber += 1;
    return {
      initialView: viewOfOpened(opened, loadItem(`${storageKey} view`)),
      viewNumber: page.viewNumber,
      takesFocus: () => page.latest?.takesFocus() ?? false,
      splitsWhenWide: false,
      onHeight: null,
    };
  }, [page, opened, storageKey]);
  // Until the page follows, it shows the ticket from before as it was.
  const settings = useRef(next);
  if (ticketId === opened.ticket.id) settings.current = next;

  return <TicketPage store={store} controller={controller} settings={settings.current} />;
}

/** What outlives the opened conversation: the page's store, and what loads and writes. */
interface ThreadPage {
  readonly store: Store<TicketPageState, TicketPageAction>;
  readonly controller: TicketController;
  readonly setActive: (isActive: boolean) => void;
  /** Null before the first render. */
  latest: ThreadTicketProps | null;
  viewNumber: number;
}

/** The page of each host: there is one in a frame, except in tests. */
const pages = new WeakMap<Host, ThreadPage>();

function threadPageOf(host: Host): ThreadPage {
  const page = pages.get(host) ?? createThreadPage(host);
  pages.set(host, page);
  return page;
}

function createThreadPage(host: Host): ThreadPage {
  const store = createStore(reduceTicketPage, INITIAL_TICKET_PAGE_STATE);
  const { host: threadHost, setActive } = createThreadHost(host);
  /** The tickets of the conversations that were shown, by the conversation's id: a reply may arrive after the agent has gone on. */
  const ticketOf = new Map<string, string>();
  store.subscribe(() => {
    const { target, ticket } = store.getState();
    if (target.kind !== 'ticket') return;
    for (const { id } of ticket.timeline.conversations) ticketOf.set(id, target.id);
  });
  const controller = createTicketController({
    host: threadHost,
    store,
    // The first question comes while the page is being rendered for the first time.
    fetchTicketId: () => Promise.resolve().then(() => page.latest?.opened.ticket.id ?? null),
    onChanged(conversationId) {
      const ticketId = ticketOf.get(conversationId);
      if (ticketId !== undefined) page.latest?.onChanged(ticketId);
    },
  });
  const page: ThreadPage = { store, controller, setActive, latest: null, viewNumber: 0 };
  return page;
}

function ticketIdIn({ target }: TicketPageState): string | null {
  return target.kind === 'ticket' ? target.id : null;
}
