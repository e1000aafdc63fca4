import { render } from 'preact';
import { paced } from './api/paced.ts';
import { accountReader } from './api/reader.ts';
import { ticketReading, type TicketReading } from './api/ticket-reading.ts';
import { createFormats } from './i18n/formats.ts';
import { directionOf, loadLanguage, nearestLanguage } from './i18n/languages.ts';
import { ticketStateOf } from './model/ticket-state.ts';
import { evenOutPreact } from './view/shared/garden-on-preact.ts';
import { type HostActions, HostActionsProvider } from './view/shared/host-actions.tsx';
import { LastWords } from './view/shared/last-words.tsx';
import { PageFrame } from './view/shared/page-frame.tsx';
import type { Words } from './view/shared/words.tsx';
import type { HandedOver } from './view/ticket-sidebar/handed-over.ts';
import { ListSkeleton } from './view/ticket-sidebar/list-skeleton.tsx';
import { type SidebarState, TicketSidebar } from './view/ticket-sidebar/ticket-sidebar.tsx';
import { type Agent, browserAgent, readAgent } from './zaf/agent.ts';
import { type ColorScheme, initialColorScheme, onColorScheme } from './zaf/color-scheme.ts';
import { insertIntoComment } from './zaf/comment.ts';
import { frameHeight } from './zaf/frame-height.ts';
import { connect, type Host } from './zaf/host.ts';
import type { LargeViewTicket } from './zaf/large-view.ts';
import { openTicket } from './zaf/navigation.ts';
import { readParentTicketId } from './zaf/parent-ticket.ts';

/** Where a page about a ticket stands, and what that makes of it. */
export interface TicketPlace {
  /** The ticket in front of the agent; null on a ticket that was never saved. */
  readonly ticketIdOf: (host: Host) => Promise<string | null>;
  /** How the list looked where this page was opened from; null where it was not opened from another. */
  readonly handedOver: HandedOver | null;
  /** True where there is room to open the current event beside the list. */
  readonly isSplit: boolean;
  /** Whether the frame's height is the page's to ask for. */
  readonly fitsItsContent: boolean;
  /** Opens the large view; null where this is it. */
  readonly openLargeView: ((host: Host, ticket: LargeViewTicket) => Promise<void>) | null;
}

/** All that a drawing depends on. */
interface Page {
  readonly sidebar: SidebarState;
  readonly parentTicketId: string | null;
  readonly colorScheme: ColorScheme;
  readonly reader: Reader | null;
  /** True where no language could be loaded. */
  readonly isSpeechless: boolean;
  readonly onHeight: (height: number) => void;
  readonly hostActions: HostActions | null;
}

/** Who looks at the page. Until that is known nothing is drawn that would have to change its language. */
interface Reader {
  readonly locale: string;
  readonly words: Words;
  readonly storageKey: string;
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
  };

  /** The ticket in front of the agent, and what reads its events. */
  let ticket: { readonly id: string; readonly reading: TicketReading } | null = null;

  function change(part: Partial<Page>): void {
    page = { ...page, ...part };
    draw();
  }

  function draw(): void {
    const root = document.getElementById('app');
    if (!root) return;
    const { sidebar, parentTicketId, colorScheme, reader, isSpeechless, onHeight, hostActions } =
      page;
    const locale = reader?.locale ?? 'en';
    render(
      <PageFrame
        words={reader?.words ?? null}
        colorScheme={colorScheme}
        direction={directionOf(locale)}
        language={nearestLanguage(locale)}
      >
        <HostActionsProvider actions={hostActions}>
          {reader ? (
            <TicketSidebar
              sidebar={sidebar}
              parentTicketId={parentTicketId}
              storageKey={reader.storageKey}
              handedOver={place.handedOver}
              isSplit={place.isSplit}
              nowMs={Date.now()}
              onStart={() => location.reload()}
              onRefresh={() => void ticket?.reading.refresh()}
              onRetry={(conversationId) => void ticket?.reading.retry(conversationId)}
              onHeight={onHeight}
            />
          ) : isSpeechless ? (
            <LastWords />
          ) : (
            <ListSkeleton />
          )}
        </HostActionsProvider>
      </PageFrame>,
      root,
    );
  }

  async function start(): Promise<void> {
    const host = await connect().catch(() => 'silent' as const);
    if (host === null || host === 'silent') {
      const reader = await readerOf(browserAgent(), '');
      return change({ sidebar: { state: host === null ? 'outside' : 'no-host' }, reader });
    }

    if (place.fitsItsContent) change({ onHeight: frameHeight(host) });
    change({ hostActions: actionsOf(host) });
    onColorScheme(host, (colorScheme) => change({ colorScheme }));
    window.addEventListener('pagehide', () => ticket?.reading.stop());
    // A new ticket gets its id when it is submitted; on activation the day may have changed too.
    host.on('ticket.submit.done', () => void followTicket(host));
    host.on('app.activated', () => void followTicket(host));

    await Promise.all([followTicket(host), meetReader(host)]);
  }

  function actionsOf(host: Host): HostActions {
    const { openLargeView } = place;
    return {
      quote: (quotation) => insertIntoComment(host, quotation),
      openTicket: (id) => openTicket(host, id),
      openLargeView:
        openLargeView &&
        (async (view) => {
          if (ticket) await openLargeView(host, { ticketId: ticket.id, view });
        }),
    };
  }

  async function meetReader(host: Host): Promise<void> {
    change({ reader: await readerOf(await readAgent(host), host.installation) });
  }

  /** Reads the ticket that is in front of the agent, and forgets the one that was. */
  async function followTicket(host: Host): Promise<void> {
    let id: string | null;
    try {
      id = await place.ticketIdOf(host);
    } catch {
      // A host that fell silent after it had told of a ticket does not take the ticket away.
      return ticket ? draw() : change({ sidebar: { state: 'no-host' } });
    }
    if (id !== null && id === ticket?.id) return draw();

    ticket?.reading.stop();
    ticket = null;
    change({ parentTicketId: null });
    if (id === null) return change({ sidebar: { state: 'new-ticket' } });

    const reading = ticketReading({
      read: accountReader(host),
      origin: host.origin,
      ticketId: id,
      onSnapshot: paced(DRAW_EVERY_MS, (snapshot) => {
        // The last of a ticket that was left meanwhile comes too late.
        if (ticket?.reading === reading) change({ sidebar: ticketStateOf(snapshot) });
      }),
    });
    ticket = { id, reading };
    void readParentTicketId(host).then((parentTicketId) => {
      if (ticket?.reading === reading) change({ parentTicketId });
    });
    await reading.refresh();
  }

  evenOutPreact();
  draw();
  // Without words there is nothing to say but that; anything else that goes wrong here is a mistake and must be seen.
  start().catch((error: unknown) => {
    change({ isSpeechless: true });
    throw error;
  });
}

async function readerOf({ id, locale, timeZone }: Agent, installation: string): Promise<Reader> {
  const t = await loadLanguage(locale);
  return {
    locale,
    words: { t, formats: createFormats(locale, timeZone) },
    storageKey: `${installation} ${id}`,
  };
}
