import { type AgentPage, drawPage, readerOf } from '../app/agent-page.tsx';
import { openTabChannel, type TabChannel } from '../zendesk/tab-channel.ts';
import { throttle } from '../app/throttle.ts';
import { createFetcher, type FetchJson } from '../zendesk/fetcher.ts';
import { agentWindow, createRateLimiter } from '../zendesk/rate-limiter.ts';
import { ticketReading, type TicketReading } from './ticket-loader.ts';
import { loadLanguage } from '../i18n/languages.ts';
import type { LiveTicket } from './sync/live-ticket.ts';
import { ticketStateOf } from './ticket-state.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import type { HostActions } from '../ui/host-actions.tsx';
import type { InitialView } from './initial-view.ts';
import { type TicketAppState, TicketApp } from './ticket-app.tsx';
import type { TurnRules } from '../timeline/waiting/turn-rules.tsx';
import { browserAgent, readAgent } from '../zendesk/agent.ts';
import { initialColorScheme, onColorScheme } from '../zendesk/color-scheme.ts';
import { frameHeight } from '../zendesk/frame-height.ts';
import { connect, type Host } from '../zendesk/host.ts';
import type { LargeViewTicket } from '../zendesk/large-view.ts';

/** Where a page about a ticket stands, and what that makes of it. */
export interface TicketPlace {
  /** The ticket in front of the agent; null on a ticket that was never saved. */
  readonly ticketIdOf: (host: Host) => Promise<string | null>;
  /** How the list looked where this page was opened from; null where it was not opened from another. */
  readonly initialView: InitialView | null;
  /** True where there is room to open the current event beside the list. */
  readonly isSplit: boolean;
  /** Whether the frame's height is the page's to ask for. */
  readonly fitsItsContent: boolean;
  /** Opens the large view; null where this is it. */
  readonly openLargeView: ((host: Host, ticket: LargeViewTicket) => Promise<void>) | null;
}

/** All that a drawing depends on. */
interface Page extends AgentPage {
  readonly sidebar: TicketAppState;
  readonly parentTicketId: string | null;
  readonly onHeight: (height: number) => void;
  /** True while the page is in front of the agent. */
  readonly isActive: boolean;
  /** What decides whose turn it is; null until its code has come. */
  readonly turnRules: TurnRules | 'not-loaded' | null;
}

/** The way to the account, and to the app's other pages. */
interface Account {
  readonly host: Host;
  readonly channel: TabChannel;
  readonly fetchJson: FetchJson;
}

/** Where hundreds of conversations come one by one, the list is drawn at most so often, in milliseconds. */
const DRAW_EVERY_MS = 100;

/**
 * A page about a ticket: binds the host, the account and the view, and draws whenever one of them changes. The sidebar
 * and the large view are such pages.
 */
export function startTicketPage(place: TicketPlace): void {
  let page: Page = {
    sidebar: { state: 'reading', pause: null },
    parentTicketId: null,
    colorScheme: initialColorScheme(),
    reader: null,
    isSpeechless: false,
    onHeight: () => undefined,
    hostActions: null,
    isActive: true,
    turnRules: null,
  };

  /** The ticket in front of the agent, what reads its events, and what keeps them up to date once its code has come. */
  let ticket: {
    readonly id: string;
    readonly reading: TicketReading;
    readonly live: LiveTicket | null;
  } | null = null;

  /** Asked for at once, so that it comes while the events are being read. */
  const liveCode = import(/* webpackChunkName: "live" */ './sync/live-ticket.ts').catch(() => null);

  function change(part: Partial<Page>): void {
    page = { ...page, ...part };
    draw();
  }

  function draw(): void {
    drawPage(page, ({ id, storageKey }) => (
      <TicketApp
        {...page}
        ticketId={ticket?.id ?? ''}
        agentId={id}
        storageKey={storageKey}
        initialView={place.initialView}
        isSplit={place.isSplit}
        nowMs={Date.now()}
        onStart={() => location.reload()}
        onRefresh={() => void ticket?.reading.refresh()}
        onRetry={(conversationId) => void ticket?.reading.retry(conversationId)}
      />
    ));
  }

  async function start(): Promise<void> {
    const host = await connect().catch(() => 'silent' as const);
    if (host === null || host === 'silent') {
      const reader = await readerOf(browserAgent(), '', loadLanguage);
      return change({ sidebar: { state: host === null ? 'outside' : 'no-host' }, reader });
    }

    const channel = openTabChannel(host.installation);
    const limiter = createRateLimiter({ windows: [agentWindow(channel)] });
    const account = { host, channel, fetchJson: createFetcher(host, limiter) };

    if (place.fitsItsContent) change({ onHeight: frameHeight(host) });
    change({ hostActions: actionsOf(host) });
    onColorScheme(host, (colorScheme) => change({ colorScheme }));
    window.addEventListener('pagehide', leaveTicket);
    // A new ticket gets its id when it is submitted; on activation the day may have changed too.
    host.on(
      'ticket.submit.done',
      () => void followTicket(account).then(() => ticket?.live?.nudge()),
    );
    host.on('ticket.updated', () => ticket?.live?.nudge());
    host.on('app.activated', () => {
      setActive(true);
      void followTicket(account);
    });
    host.on('app.deactivated', () => setActive(false));

    await Promise.all([followTicket(account), meetReader(host)]);
  }

  function setActive(isActive: boolean): void {
    change({ isActive });
    ticket?.live?.setActive(isActive);
  }

  function leaveTicket(): void {
    ticket?.reading.stop();
    ticket?.live?.stop();
    ticket = null;
  }

  function actionsOf(host: Host): HostActions {
    const { openLargeView } = place;
    return {
      async quote(quotation) {
        const { insertIntoComment } = await import(
          /* webpackChunkName: "live" */ '../zendesk/comment.ts'
        );
        await insertIntoComment(host, quotation);
      },
      async openTicket(id) {
        const { openTicket } = await import(
          /* webpackChunkName: "live" */ '../zendesk/navigation.ts'
        );
        await openTicket(host, id);
      },
      openLargeView:
        openLargeView &&
        (async (view) => {
          if (ticket) await openLargeView(host, { ticketId: ticket.id, view });
        }),
    };
  }

  async function meetReader(host: Host): Promise<void> {
    change({ reader: await readerOf(await readAgent(host), host.installation, loadLanguage) });
  }

  /** Reads the ticket that is in front of the agent, and forgets the one that was. */
  async function followTicket(account: Account): Promise<void> {
    let id: string | null;
    try {
      id = await place.ticketIdOf(account.host);
    } catch {
      // A host that fell silent after it had told of a ticket does not take the ticket away.
      return ticket ? draw() : change({ sidebar: { state: 'no-host' } });
    }
    if (id !== null && id === ticket?.id) return draw();

    leaveTicket();
    change({ parentTicketId: null, turnRules: null });
    if (id === null) return change({ sidebar: { state: 'new-ticket' } });

    const reading = ticketReading({
      fetchJson: account.fetchJson,
      origin: account.host.origin,
      ticketId: id,
      onSnapshot: throttle(DRAW_EVERY_MS, (snapshot) => {
        // The last of a ticket that was left meanwhile comes too late.
        if (ticket?.reading !== reading) return;
        const sidebar = ticketStateOf(snapshot);
        change({ sidebar });
        if (sidebar.state === 'read' && !sidebar.reading) ticket.live?.see(sidebar.timeline);
      }),
    });
    ticket = { id, reading, live: null };
    void keepLive(account, id, reading);
    await reading.refresh();
  }

  async function keepLive(account: Account, ticketId: string, reading: TicketReading) {
    const code = await liveCode;
    if (ticket?.reading !== reading) return;
    if (!code) return change({ turnRules: 'not-loaded' });

    const { isActive } = page;
    const live = code.liveTicket({
      ...account,
      ticketId,
      reading,
      isActive,
      onRoles: (roles) => change({ turnRules: { ageLimits: live.ageLimits, roles } }),
    });
    ticket = { ...ticket, live };
    change({ turnRules: { ageLimits: live.ageLimits, roles: new Map() } });
    void live.parentTicketId.then((parentTicketId) => {
      if (ticket?.reading === reading) change({ parentTicketId });
    });
    const { sidebar } = page;
    if (sidebar.state === 'read' && !sidebar.reading) live.see(sidebar.timeline);
  }

  adaptPreactForGarden();
  draw();
  // Without words there is nothing to say but that; anything else that goes wrong here is a mistake and must be seen.
  start().catch((error: unknown) => {
    change({ isSpeechless: true });
    throw error;
  });
}
