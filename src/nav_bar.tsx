import { render } from 'preact';
import { accountExport, type AccountState } from './account-export.ts';
import { openPageChannel } from './api/page-channel.ts';
import { oneTryReader } from './api/reader.ts';
import { requestBudget } from './api/request-budget.ts';
import { createFormats } from './i18n/formats.ts';
import { directionOf, loadWholeLanguage, nearestLanguage } from './i18n/languages.ts';
import { openExportStore } from './storage/open-export-store.ts';
import type { NavBarState } from './view/nav-bar/nav-bar-state.ts';
import { NavBar } from './view/nav-bar/nav-bar.tsx';
import { evenOutPreact } from './view/shared/garden-on-preact.ts';
import { type HostActions, HostActionsProvider } from './view/shared/host-actions.tsx';
import { LastWords } from './view/shared/last-words.tsx';
import { ListSkeleton } from './view/shared/list-skeleton.tsx';
import { PageFrame } from './view/shared/page-frame.tsx';
import type { Words } from './view/shared/words.tsx';
import { type Agent, browserAgent, readAgent } from './zaf/agent.ts';
import { type ColorScheme, initialColorScheme, onColorScheme } from './zaf/color-scheme.ts';
import { connect, type Host } from './zaf/host.ts';
import { openTicket } from './zaf/navigation.ts';
import { ageLimitsOf, readSettings } from './zaf/settings.ts';

/** All that a drawing depends on. */
interface Page {
  readonly navBar: NavBarState;
  readonly colorScheme: ColorScheme;
  readonly reader: Reader | null;
  /** True where no language could be loaded. */
  readonly isSpeechless: boolean;
  readonly hostActions: HostActions | null;
}

/** Who looks at the page. */
interface Reader {
  readonly locale: string;
  readonly words: Words;
  /** Names agent and installation, for what the page keeps. */
  readonly storageKey: string;
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
  const root = document.getElementById('app');
  if (!root) return;
  const { navBar, colorScheme, reader, isSpeechless, hostActions } = page;
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
          <NavBar
            page={navBar}
            storageKey={reader.storageKey}
            nowMs={Date.now()}
            onStart={() => location.reload()}
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
    return change({ navBar: { state: host === null ? 'outside' : 'no-host' }, reader });
  }

  change({
    hostActions: { quote: null, openTicket: (id) => openTicket(host, id), openLargeView: null },
  });
  onColorScheme(host, (colorScheme) => change({ colorScheme }));
  // The day may have changed meanwhile.
  host.on('pane.activated', draw);
  const reader = await readerOf(await readAgent(host), host.installation);
  change({ reader });
  await openExports(host, reader);
}

async function openExports(host: Host, { storageKey, words }: Reader): Promise<void> {
  const { store, isKept } = await openExportStore(storageKey);
  const ageLimits = ageLimitsOf(readSettings(host));
  const exporting = accountExport({
    read: oneTryReader(host, requestBudget(openPageChannel(host.installation))),
    origin: host.origin,
    installation: host.installation,
    store,
    storageKey,
    ageLimits,
    dayOf: words.formats.dayKey,
    onChange: show,
  });

  function show(state: AccountState): void {
    change({ navBar: { state: 'ready', isKept, ageLimits, actions: exporting.actions, ...state } });
  }

  await exporting.open();
}

async function readerOf({ id, locale, timeZone }: Agent, installation: string): Promise<Reader> {
  const t = await loadWholeLanguage(locale);
  return {
    locale,
    words: { t, formats: createFormats(locale, timeZone) },
    storageKey: `${installation} ${id}`,
  };
}

evenOutPreact();
draw();
// Without words there is nothing to say but that; anything else that goes wrong here is a mistake and must be seen.
start().catch((error: unknown) => {
  if (page.reader === null) change({ isSpeechless: true });
  throw error;
});
