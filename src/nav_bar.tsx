import { createExportController } from './account/export/export-controller.ts';
import { type AgentPage, drawPage, type Reader, readerOf } from './app/agent-page.tsx';
import { openTabChannel } from './zendesk/tab-channel.ts';
import { createSingleTryFetcher } from './zendesk/fetcher.ts';
import { agentWindow } from './zendesk/rate-limiter.ts';
import { loadWholeLanguage } from './i18n/languages.ts';
import { openExportStore } from './account/export/open-export-store.ts';
import { AccountApp, type AccountAppState } from './account/account-app.tsx';
import { adaptPreactForGarden } from './ui/garden-on-preact.ts';
import { browserAgent, readAgent } from './zendesk/agent.ts';
import { initialColorScheme, onColorScheme } from './zendesk/color-scheme.ts';
import { connect, type Host } from './zendesk/host.ts';
import { openTicket } from './zendesk/navigation.ts';
import { ageLimitsOf, readSettings } from './zendesk/settings.ts';

/** All that a drawing depends on. */
interface Page extends AgentPage {
  readonly navBar: AccountAppState;
}

let page: Page = {
  navBar: { state: 'starting' },
  colorScheme: initialColorScheme(),
  reader: null,
  isSpeechless: false,
  hostActions: null,
};

function change(part: Partial<Page>): void {
  page = { ...page, ...part };
  draw();
}

function draw(): void {
  const { navBar } = page;
  drawPage(page, () => <AccountApp page={navBar} onStart={() => location.reload()} />);
}

async function start(): Promise<void> {
  const host = await connect().catch(() => 'silent' as const);
  if (host === null || host === 'silent') {
    const reader = await readerOf(browserAgent(), '', loadWholeLanguage);
    return change({ navBar: { state: host === null ? 'outside' : 'no-host' }, reader });
  }

  change({
    hostActions: { quote: null, openTicket: (id) => openTicket(host, id), openLargeView: null },
  });
  onColorScheme(host, (colorScheme) => change({ colorScheme }));
  // The day may have changed meanwhile.
  host.on('pane.activated', draw);
  const reader = await readerOf(await readAgent(host), host.installation, loadWholeLanguage);
  change({ reader });
  await openExports(host, reader);
}

async function openExports(host: Host, { storageKey, i18n }: Reader): Promise<void> {
  const { store: exports, isPersistent } = await openExportStore(storageKey);
  const ageLimits = ageLimitsOf(readSettings(host));
  const { store, actions, open } = createExportController({
    fetchJson: createSingleTryFetcher(host),
    sharedWindow: agentWindow(openTabChannel(host.installation)),
    origin: host.origin,
    installation: host.installation,
    exports,
    storageKey,
    ageLimits,
    dayOf: i18n.formats.dayKey,
  });
  const account = { store, actions, isPersistent, ageLimits, storageKey };
  change({ navBar: { state: 'ready', account } });
  await open();
}

adaptPreactForGarden();
draw();
// Without words there is nothing to say but that; anything else that goes wrong here is a mistake and must be seen.
start().catch((error: unknown) => {
  if (page.reader === null) change({ isSpeechless: true });
  throw error;
});
