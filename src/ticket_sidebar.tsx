import { render } from 'preact';
import { paced } from './api/paced.ts';
import { accountReader } from './api/reader.ts';
import { ticketReading, type TicketReading } from './api/ticket-reading.ts';
import { createFormats } from './i18n/formats.ts';
import { directionOf, english, loadLanguage, nearestLanguage } from './i18n/languages.ts';
import { ticketStateOf } from './model/ticket-state.ts';
import { evenOutPreact } from './view/shared/garden-on-preact.ts';
import { PageFrame } from './view/shared/page-frame.tsx';
import type { Words } from './view/shared/words.tsx';
import { type SidebarState, TicketSidebar } from './view/ticket-sidebar/ticket-sidebar.tsx';
import { type Agent, browserAgent, readAgent } from './zaf/agent.ts';
import { type ColorScheme, initialColorScheme, onColorScheme } from './zaf/color-scheme.ts';
import { frameHeight } from './zaf/frame-height.ts';
import { connect, type Host } from './zaf/host.ts';
import { readTicketId } from './zaf/ticket.ts';

/** The page in the ticket sidebar: binds the host, the account and the view, and draws whenever one of them changes. */
interface Page {
  readonly sidebar: SidebarState;
  readonly colorScheme: ColorScheme;
  readonly reader: Reader | null;
  readonly onHeight: (height: number) => void;
}

/** Who looks at the page. Until that is known nothing is drawn that would have to change its language. */
interface Reader {
  readonly locale: string;
  readonly words: Words;
  readonly storageKey: string;
}

/** Where hundreds of conversations come one by one, the list is drawn at most so often, in milliseconds. */
const DRAW_EVERY_MS = 100;

let page: Page = {
  sidebar: { state: 'starting' },
  colorScheme: initialColorScheme(),
  reader: null,
  onHeight: () => undefined,
};

/** The ticket in front of the agent, and what reads its events. */
let ticket: { readonly id: string; readonly reading: TicketReading } | null = null;

evenOutPreact();
draw();
void start();

function change(part: Partial<Page>): void {
  page = { ...page, ...part };
  draw();
}

function draw(): void {
  const root = document.getElementById('app');
  if (!root) return;
  const { sidebar, colorScheme, reader, onHeight } = page;
  const locale = reader?.locale ?? 'en';
  render(
    <PageFrame
      words={reader?.words ?? { t: english, formats: createFormats('en', 'UTC') }}
      colorScheme={colorScheme}
      direction={directionOf(locale)}
      language={nearestLanguage(locale)}
    >
      <TicketSidebar
        sidebar={reader ? sidebar : { state: 'starting' }}
        storageKey={reader?.storageKey ?? ''}
        nowMs={Date.now()}
        onStart={() => location.reload()}
        onRefresh={() => void ticket?.reading.refresh()}
        onRetry={(conversationId) => void ticket?.reading.retry(conversationId)}
        onHeight={onHeight}
      />
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

  change({ onHeight: frameHeight(host) });
  onColorScheme(host, (colorScheme) => change({ colorScheme }));
  window.addEventListener('pagehide', () => ticket?.reading.stop());
  // A new ticket gets its id when it is submitted; on activation the day may have changed too.
  host.on('ticket.submit.done', () => void followTicket(host));
  host.on('app.activated', () => void followTicket(host));

  await Promise.all([followTicket(host), meetReader(host)]);
}

async function meetReader(host: Host): Promise<void> {
  change({ reader: await readerOf(await readAgent(host), host.installation) });
}

async function readerOf({ id, locale, timeZone }: Agent, installation: string): Promise<Reader> {
  const t = await loadLanguage(locale);
  return {
    locale,
    words: { t, formats: createFormats(locale, timeZone) },
    storageKey: `${installation} ${id}`,
  };
}

/** Reads the ticket that is in front of the agent, and forgets the one that was. */
async function followTicket(host: Host): Promise<void> {
  let id: string | null;
  try {
    id = await readTicketId(host);
  } catch {
    // A host that fell silent after it had told of a ticket does not take the ticket away.
    return ticket ? draw() : change({ sidebar: { state: 'no-host' } });
  }
  if (id !== null && id === ticket?.id) return draw();

  ticket?.reading.stop();
  ticket = null;
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
  await reading.refresh();
}
