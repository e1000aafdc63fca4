import { createPoller } from './poller.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { sharedRefresh } from './shared-refresh.ts';
import type { TicketReading } from '../ticket-loader.ts';
import { type Roles, userRoles } from '../../zendesk/user-roles.ts';
import type { Timeline } from '../../events/timeline.ts';
import { type AgeLimits, timelineUserIdsNeedingRoles } from '../../turns/waiting.ts';
import type { Host } from '../../zendesk/host.ts';
import { fetchParentTicketId } from '../../zendesk/parent-ticket.ts';
import { ageLimitsOf, parseSettings } from '../../zendesk/settings.ts';

export interface LiveTicketOptions {
  readonly host: Host;
  readonly ticketId: string;
  readonly reading: TicketReading;
  readonly fetchJson: FetchJson;
  readonly channel: TabChannel;
  /** Whether the page is in front of the agent now. */
  readonly isActive: boolean;
  /** Called once more of the people's roles is known. */
  readonly onRoles: (roles: Roles) => void;
}

/** What keeps a ticket's page up to date. */
export interface LiveTicket {
  readonly ageLimits: AgeLimits;
  /** Of which ticket this one is a child; null where it is none. */
  readonly parentTicketId: Promise<string | null>;
  /** Tells that the page came in front of the agent, or went away. */
  setActive(isActive: boolean): void;
  /** Tells that something may just have changed. */
  nudge(): void;
  /** Asks for the roles that decide whose turn it is, where there is doubt. */
  see(timeline: Timeline): void;
  stop(): void;
}

/** What the agent does in the page shows that nobody is idle. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'];

/** Binds all that goes on by itself once a ticket is shown. It comes as a late chunk. */
export function liveTicket(options: LiveTicketOptions): LiveTicket {
  const { host, ticketId, reading, fetchJson, channel, onRoles } = options;
  const settings = parseSettings(host);
  const stopper = new AbortController();
  const roles = userRoles(fetchJson, `${host.installation} roles`);

  let isInFront = options.isActive;
  /** The page has just been read when it is seen for the first time. */
  let hasBegun = false;
  let seen: Timeline | null = null;
  const rhythm = createPoller({
    everyMs: settings.refreshSeconds * 1000,
    look: () => shared.refresh(),
  });
  const shared = sharedRefresh({
    reading,
    fetchJson,
    ticketId,
    channel,
    takes: isSeen,
    onTaken: (hasNews) => rhythm.sawElsewhere(hasNews),
  });

  async function tellRoles(userIds: readonly string[]): Promise<void> {
    try {
      onRoles(await roles.of(userIds, stopper.signal));
    } catch (error) {
      if (!stopper.signal.aborted) throw error;
    }
  }

  /** The frame of a tab that the agent has not opened yet, or that is being laid out, has no height. */
  function isSeen(): boolean {
    return isInFront && !document.hidden && innerHeight > 0;
  }

  function follow(): void {
    if (!isSeen()) return rhythm.deactivate();
    if (hasBegun) return rhythm.activate();
    hasBegun = true;
    rhythm.begin();
  }

  const untilStop = { signal: stopper.signal, passive: true } as const;
  document.addEventListener('visibilitychange', follow, untilStop);
  window.addEventListener('resize', follow, untilStop);
  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, rhythm.touch, untilStop);
  stopper.signal.addEventListener('abort', rhythm.deactivate);
  follow();

  return {
    ageLimits: ageLimitsOf(settings),
    parentTicketId: fetchParentTicketId(host),
    setActive(isActive) {
      isInFront = isActive;
      // Nobody knows how long ago a page that comes back was read.
      hasBegun ||= isActive;
      follow();
    },
    nudge: rhythm.nudge,
    see(timeline) {
      if (timeline === seen) return;
      seen = timeline;
      const doubted = timelineUserIdsNeedingRoles(timeline);
      if (doubted.length > 0) void tellRoles(doubted);
    },
    stop() {
      shared.stop();
      stopper.abort();
    },
  };
}
