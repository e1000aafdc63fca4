import type { Store } from '../app/store.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import { createSkippableWaits } from '../zendesk/delay.ts';
import { createFetcher } from '../zendesk/fetcher.ts';
import { type Host, SILENT_HOST_MS, SLOW_HOST_MS } from '../zendesk/host.ts';
import { agentWindow, createRateLimiter } from '../zendesk/rate-limiter.ts';
import { openTabChannel } from '../zendesk/tab-channel.ts';
import { loadReplies } from '../reply/lazy.ts';
import type { Replies } from '../reply/replies.ts';
import type { ReplyAuthor } from '../reply/reply-author.ts';
import { loadTicketSync } from './sync/lazy.ts';
import type { TicketSync } from './sync/ticket-sync.ts';
import { createTicketLoader, type TicketLoader } from './ticket-loader.ts';
import {
  type TicketPageAction,
  type TicketPageState,
  type TicketTarget,
  writingIn,
} from './ticket-page-state.ts';
import type { TicketAction, TicketState } from './ticket-state.ts';

export interface TicketControllerOptions {
  readonly host: Host;
  readonly store: Store<TicketPageState, TicketPageAction>;
  /** The id of the ticket that the agent has open; null if it was never saved. Waits as long as the host needs. */
  readonly fetchTicketId: (host: Host) => Promise<string | null>;
  /** Called when the app has changed a conversation, or finds that somebody has, also in a ticket that was shown before. */
  readonly onChanged?: (conversationId: string) => void;
}

/** What the components of the page can request. */
export interface TicketController {
  /** Loads what is new or has changed, and shows that it is loading. Ends the waits of requests before a retry. */
  refresh(): void;
  /** Loads the events of one conversation again. Ends the waits of requests before a retry. */
  retry(conversationId: string): void;
  /** Asks again which ticket the agent has open, and shows that one. */
  followTicket(): void;
  /** The id of the ticket that is shown; null if there is none. */
  ticketId(): string | null;
  /** Lets an agent write replies as soon as the code for it has loaded. Returns a function that ends it. */
  startReplies(author: ReplyAuthor): () => void;
  /** What the agent writes and sends; null until `writing` of the page's state is there. */
  replies(): Replies | null;
}

/** When a submitted ticket is looked for again that had no id, in milliseconds after it was submitted. */
const NEW_ID_AFTER_MS = [1000, 3000, 10_000];

/** When the host is asked again that refused to say which ticket is open, in milliseconds. */
const ASK_AGAIN_MS = 15_000;

/** The loader and the sync of the ticket that is shown. */
interface Session {
  readonly loader: TicketLoader;
  sync: TicketSync | null;
}

/** Loads the ticket that the agent has open, keeps it up to date, and switches when the agent opens another one. */
export function createTicketController({
  host,
  store,
  fetchTicketId,
  onChanged,
}: TicketControllerOptions): TicketController {
  const channel = openTabChannel(host.installation);
  const waits = createSkippableWaits();
  const limiter = createRateLimiter({ windows: [agentWindow(channel)] });
  const fetchJson = createFetcher(host, limiter, waits);
  /** Requested immediately, so that it loads in parallel with the events. */
  const syncCode = loadTicketSync().catch(() => null);
  let session: Session | null = null;
  let replies: Replies | null = null;
  const replyCode = loadReplies().catch(() => null);

  /** Questions for the ticket's id: how many there were, and the last one that was answered. */
  const questions = { count: 0, answered: 0 };
  /** Asks again after a refusal. */
  let askAgainTimer: ReturnType<typeof setTimeout> | undefined;

  async function followTicket(): Promise<void> {
    questions.count += 1;
    const question = questions.count;
    let next: TicketTarget;
    try {
      const id = await fetchTicketId(host);
      next = id === null ? { kind: 'new-ticket' } : { kind: 'ticket', id };
    } catch {
      // A loaded ticket stays on the page if the host no longer answers.
      if (session) return;
      next = { kind: 'no-host' };
    }
    // It may have changed while the host was asked, and answers may come in another order.
    if (question < questions.answered) return;
    questions.answered = question;
    clearTimeout(askAgainTimer);
    if (next.kind === 'no-host') askAgainTimer = setTimeout(lookAgain, ASK_AGAIN_MS);
    const { target } = store.getState();
    if (next.kind === target.kind && (next.kind !== 'ticket' || next.id === ticketIdOf(target)))
      return;
    leaveTicket();
    store.dispatch({ type: 'target-changed', target: next });
    if (next.kind === 'ticket') await enterTicket(next.id);
  }

  /** Something may have changed, or the host may be ready to answer. */
  function lookAgain(): void {
    void followTicket().then(() => session?.sync?.pollSoon());
  }

  function lookAgainIfNew(): void {
    if (store.getState().target.kind === 'new-ticket') lookAgain();
  }

  /** Says that the host has not answered, unless it has. */
  function showSilence(kind: 'slow-host' | 'no-host'): void {
    if (questions.answered === 0) store.dispatch({ type: 'target-changed', target: { kind } });
  }

  async function enterTicket(ticketId: string): Promise<void> {
    const loader = createTicketLoader({
      store: ticketStoreOf(store),
      fetchJson,
      origin: host.origin,
      ticketId,
    });
    const entered: Session = { loader, sync: null };
    session = entered;
    void startSync(entered, ticketId);
    await loader.refresh();
  }

  async function startSync(entered: Session, ticketId: string): Promise<void> {
    const code = await syncCode;
    if (session !== entered) return;
    if (!code) return store.dispatch({ type: 'sync-failed' });

    entered.sync = code.startTicketSync({
      host,
      ticketId,
      loader: entered.loader,
      fetchJson,
      channel,
      isActive: store.getState().isActive,
      onWaits: (rules) => store.dispatch({ type: 'waits-known', waits: rules }),
      onTurnsPrepared: () => store.dispatch({ type: 'turns-prepared' }),
      onRoles: (roles) => store.dispatch({ type: 'roles-loaded', roles }),
      onChildTickets: (childTickets) =>
        store.dispatch({ type: 'child-tickets-loaded', childTickets }),
      onParent: (parentTicketId) => store.dispatch({ type: 'parent-loaded', parentTicketId }),
    });
    prepareTurns(entered);
  }

  function leaveTicket(): void {
    session?.loader.stop();
    session?.sync?.stop();
    session = null;
  }

  /** The timeline whose turns were prepared last, so that each is prepared once. */
  let preparedTimeline: Timeline | null = null;

  function prepareTurns(entered: Session): void {
    const { ticket, roles } = store.getState();
    const { timeline, activeLoads } = ticket;
    if (!entered.sync || activeLoads > 0 || timeline === preparedTimeline) return;
    preparedTimeline = timeline;
    entered.sync.prepareTurns(timeline, roles);
  }

  /** Reads what has changed in the ticket, here and on its other pages, and returns a conversation as it is now. */
  async function readConversation(id: string): Promise<SideConversation | null> {
    onChanged?.(id);
    await (session?.sync?.readChange() ?? session?.loader.refresh({ isBackground: true }));
    const { conversations } = store.getState().ticket.timeline;
    return conversations.find((conversation) => conversation.id === id) ?? null;
  }

  store.subscribe(() => {
    if (session) prepareTurns(session);
  });
  window.addEventListener('pagehide', ({ persisted }) => {
    // The browser may show a persisted page again, as it was.
    if (persisted) return;
    clearTimeout(askAgainTimer);
    leaveTicket();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) lookAgain();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !session) lookAgain();
  });
  host.on('ticket.submit.done', () => {
    lookAgain();
    // A new ticket gets its id when it is submitted, or shortly after.
    for (const milliseconds of NEW_ID_AFTER_MS) setTimeout(lookAgainIfNew, milliseconds);
  });
  host.on('ticket.updated', () => {
    if (session) session.sync?.pollSoon();
    else lookAgain();
  });
  host.on('app.activated', () => {
    store.dispatch({ type: 'activated', nowMs: Date.now() });
    session?.sync?.setActive(true);
    void followTicket();
  });
  host.on('app.deactivated', () => {
    store.dispatch({ type: 'deactivated' });
    session?.sync?.setActive(false);
  });
  setTimeout(showSilence, SLOW_HOST_MS, 'slow-host');
  setTimeout(showSilence, SILENT_HOST_MS, 'no-host');
  void followTicket();

  return {
    refresh() {
      const listLoaded = session?.loader.refresh();
      if (listLoaded) session?.sync?.refresh(listLoaded);
      // A request that waits for a retry is sent now, instead of another one.
      waits.skip();
    },
    retry(conversationId) {
      void session?.loader.retry(conversationId);
      waits.skip();
    },
    followTicket: () => void followTicket(),
    ticketId: () => ticketIdOf(store.getState().target),
    startReplies(author) {
      let isStopped = false;
      void replyCode.then(async (code) => {
        const i18n = await code?.loadReplyTexts(author).catch(() => null);
        if (isStopped) return;
        if (!code || !i18n) return store.dispatch({ type: 'writing-changed', writing: 'failed' });
        replies = code.createReplies({
          host,
          fetchJson,
          channel,
          author: { ...author, i18n },
          getTicketId: () => ticketIdOf(store.getState().target),
          getState: () => writingIn(store.getState()),
          setState: (writing) => store.dispatch({ type: 'writing-changed', writing }),
          subscribe: store.subscribe,
          getTimeline: () => store.getState().ticket.timeline,
          readConversation,
        });
        replies.start();
      });
      return () => {
        isStopped = true;
        replies?.stop();
        replies = null;
        store.dispatch({ type: 'writing-changed', writing: null });
      };
    },
    replies: () => replies,
  };
}

function ticketIdOf(target: TicketTarget): string | null {
  return target.kind === 'ticket' ? target.id : null;
}

/** The ticket's data in the page's store, as a store of its own. */
function ticketStoreOf({
  getState,
  dispatch,
  subscribe,
}: Store<TicketPageState, TicketPageAction>): Store<TicketState, TicketAction> {
  return {
    getState: () => getState().ticket,
    dispatch: (action) => dispatch({ type: 'ticket-changed', action, nowMs: Date.now() }),
    subscribe,
  };
}
