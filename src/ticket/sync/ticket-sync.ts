import type { ChildTicket } from '../../events/child-ticket.ts';
import { inSlices } from '../../ui/in-slices.ts';
import { EMPTY_TIMELINE, type Timeline } from '../../events/timeline.ts';
import type { Roles } from '../../turns/sides.ts';
import { sessionItem } from '../../storage/session-item.ts';
import {
  conversationUserIdsNeedingRoles,
  type WaitRules,
  waitingTurn,
} from '../../turns/waiting.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { Host } from '../../zendesk/host.ts';
import { fetchParentTicketId } from '../../zendesk/parent-ticket.ts';
import { parseSettings } from '../../zendesk/settings.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import { createUserRoles } from '../../zendesk/user-roles.ts';
import type { TicketLoader } from '../ticket-loader.ts';
import { createChildTickets } from './child-tickets.ts';
import { createPoller } from './poller.ts';
import { createSharedRefresh } from './shared-refresh.ts';
import { createWaits } from './waits.ts';

export interface TicketSyncOptions {
  readonly host: Host;
  readonly ticketId: string;
  readonly loader: TicketLoader;
  readonly fetchJson: FetchJson;
  readonly channel: TabChannel;
  /** Whether the app is active in Zendesk now. */
  readonly isActive: boolean;
  /** Called with how waits are measured: before the turns are prepared, and whenever that changes. */
  readonly onWaits: (waits: WaitRules) => void;
  /** Called when the turns of all conversations can be computed without blocking the page. */
  readonly onTurnsPrepared: () => void;
  readonly onRoles: (roles: Roles) => void;
  /** Called with the child tickets that are known, by id. */
  readonly onChildTickets: (tickets: ReadonlyMap<string, ChildTicket>) => void;
  /** Called with the id of the parent ticket, or null if the ticket has none. */
  readonly onParent: (ticketId: string | null) => void;
}

/** Keeps the page of a ticket up to date. */
export interface TicketSync {
  /** Call this when the host activates or deactivates the app. */
  setActive(isActive: boolean): void;
  /** Polls after a short delay, because something may just have changed. */
  pollSoon(): void;
  /** Reads at once what the agent has just changed. The other pages of the ticket follow. Resolves when it has been read. */
  readChange(): Promise<void>;
  /**
   * Prepares the turns of all conversations, and fetches the roles of people if they decide whose turn it is. Then fetches
   * the child tickets of conversations that are new or have changed.
   *
   * @param roles those that are known
   */
  prepareTurns(timeline: Timeline, roles: Roles): void;
  /**
   * The agent refreshes the page: fetches the roles again that could not be fetched and, once the list has loaded, all child
   * tickets.
   */
  refresh(listLoaded: Promise<unknown>): void;
  stop(): void;
}

interface NeededRoles {
  readonly timeline: Timeline;
  readonly userIds: readonly string[];
  readonly known: Roles;
}

/** Events that show that the agent uses the page. */
const ACTIVITY_EVENTS = ['pointerdown', 'keydown', 'wheel'];

/** Starts polling and sharing refreshes with other pages of the ticket, and fetches its parent ticket. */
export function startTicketSync(options: TicketSyncOptions): TicketSync {
  const { host, ticketId, loader, fetchJson, channel, onTurnsPrepared, onRoles, onParent } =
    options;
  const aborter = new AbortController();
  const childTickets = createChildTickets({
    fetchJson,
    signal: aborter.signal,
    onLoaded: options.onChildTickets,
  });
  const waits = createWaits({
    host,
    fetchJson,
    signal: aborter.signal,
    onWaits: options.onWaits,
  });
  /** The timeline that was passed last. */
  let latestTimeline = EMPTY_TIMELINE;
  const roles = createUserRoles(fetchJson, sessionItem(`${host.installation} roles`));
  let isAppActive = options.isActive;
  /** False until the page is visible for the first time. Its data is fresh then, so it needs no immediate poll. */
  let hasStarted = false;
  /** The users whose roles decide whose turn it is in a timeline, and the roles that are known. */
  let needed: NeededRoles = { timeline: EMPTY_TIMELINE, userIds: [], known: new Map() };

  const poller = createPoller({
    everyMs: parseSettings(host).refreshSeconds * 1000,
    async poll() {
      const hadChanges = await shared.refresh();
      void retryRoles(false);
      void fetchChildTickets();
      return hadChanges;
    },
  });
  const shared = createSharedRefresh({
    loader,
    fetchJson,
    ticketId,
    channel,
    canUseAnswers: isVisible,
    onUsed: poller.recordSharedPoll,
  });

  /** The frame has no height in a tab that was never opened, or before the first layout. */
  function isVisible(): boolean {
    return isAppActive && !document.hidden && innerHeight > 0;
  }

  function updatePolling(): void {
    if (!isVisible()) return poller.deactivate();
    if (hasStarted) return poller.activate();
    hasStarted = true;
    poller.start();
  }

  async function prepareTurns(timeline: Timeline, knownRoles: Roles): Promise<void> {
    latestTimeline = timeline;
    const userIds = new Set<string>();
    await inSlices(timeline.conversations, (conversation) => {
      waitingTurn(conversation, timeline, knownRoles);
      for (const id of conversationUserIdsNeedingRoles(conversation, timeline)) userIds.add(id);
    });
    await waits.known;
    if (aborter.signal.aborted) return;
    onTurnsPrepared();
    needed = { timeline, userIds: [...userIds], known: knownRoles };
    const rolesFetched = userIds.size > 0 ? fetchRoles() : null;
    void fetchChildTickets();
    // Without conversations, nothing waits.
    if (timeline.conversations.length > 0) void waits.refresh();
    await rolesFetched;
  }

  /** Fetches the roles that are missing, also those that could not be fetched before. */
  async function fetchRoles(isRequested = false): Promise<void> {
    const { timeline, userIds } = needed;
    const loaded = await roles
      .fetch(userIds, aborter.signal, isRequested)
      .catch((error: unknown) => {
        if (aborter.signal.aborted) return null;
        throw error;
      });
    if (loaded === null) return;
    await inSlices(timeline.conversations, (one) => void waitingTurn(one, timeline, loaded));
    // The next timeline needs other roles, and fetches them itself.
    if (aborter.signal.aborted || needed.timeline !== timeline) return;
    needed = { ...needed, known: loaded };
    onRoles(loaded);
  }

  /** Fetches the child tickets that are due, also those that could not be fetched before. */
  function fetchChildTickets(): Promise<void> {
    return childTickets.fetch(latestTimeline.conversations);
  }

  async function retryRoles(isRequested: boolean): Promise<void> {
    if (needed.userIds.some((id) => !needed.known.has(id))) await fetchRoles(isRequested);
  }

  const listenerOptions = { signal: aborter.signal, passive: true } as const;
  document.addEventListener('visibilitychange', updatePolling, listenerOptions);
  window.addEventListener('resize', updatePolling, listenerOptions);
  for (const type of ACTIVITY_EVENTS) {
    document.addEventListener(type, poller.recordActivity, listenerOptions);
  }
  aborter.signal.addEventListener('abort', poller.deactivate);
  updatePolling();
  void fetchParentTicketId(host).then((parentTicketId) => {
    if (!aborter.signal.aborted) onParent(parentTicketId);
  });

  return {
    setActive(isActive) {
      isAppActive = isActive;
      // The data of a page that is activated may be old, so it polls immediately.
      hasStarted ||= isActive;
      updatePolling();
    },
    pollSoon: poller.pollSoon,
    async readChange() {
      poller.recordSharedPoll(await shared.refresh());
    },
    prepareTurns: (timeline, knownRoles) => void prepareTurns(timeline, knownRoles),
    refresh(listLoaded) {
      void retryRoles(true);
      childTickets.expire();
      void listLoaded.then(fetchChildTickets);
    },
    stop() {
      shared.stop();
      aborter.abort();
    },
  };
}
