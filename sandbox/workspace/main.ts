import type { InstalledApp } from '../server/installed-app.ts';
import { createWorld, fetchApp, fetchScenarios } from './account-client.ts';
import type { ScenarioLine } from './account-client.ts';
import { elementById } from './element.ts';
import { showProblem } from './problem-page.ts';
import { fillSandboxBar } from './sandbox-bar.ts';
import { addressOf, settingsFrom } from './settings.ts';
import type { Settings } from './settings.ts';
import { openWorkspace } from './workspace.ts';

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const settings = settingsFrom(location.search, timeZone);
const address = (change: Partial<Settings>): string => {
  const changed = { ...settings, ...change };
  return addressOf(changed, timeZone, scenarioLine(changed.scenario));
};

document.documentElement.dataset['theme'] = settings.theme;
elementById('workspace').dir = RIGHT_TO_LEFT.test(settings.locale) ? 'rtl' : 'ltr';

const scenarios = await fetchScenarios();
Object.assign(settings, settingsFrom(location.search, timeZone, scenarioLine(settings.scenario)));
const showSettings = fillSandboxBar({
  settings,
  scenarios,
  reload,
  setColorScheme: (theme) =>
    window.sandbox ? window.sandbox.setColorScheme(theme) : reload({ theme }),
  setWidth: (width) => window.sandbox?.setWidth(width),
  simulate: (type, notify) => void window.sandbox?.simulate(type, { notify }),
});
await open();

function scenarioLine(name: string): ScenarioLine | undefined {
  return scenarios.find((line) => line.name === name);
}

async function open(): Promise<void> {
  if (scenarioLine(settings.scenario) === undefined) {
    showMissingScenario();
    return;
  }
  const [installed, world] = await Promise.all([fetchApp(settings.locale), createWorld(settings)]);
  const app = world.page === null ? installed : withPage(installed, world.page);
  if (world.page !== null) settings.location = 'nav_bar';
  if (app.locations[settings.location] === undefined) {
    showMissingLocation(Object.keys(app.locations));
    return;
  }
  const ticket = settings.ticket ?? world.tabs[0] ?? 0;
  if (!world.tickets.some(({ id }) => id === ticket)) {
    showMissingTicket(world.tickets.map(({ id }) => id));
    return;
  }
  const showNavBar = settings.location === 'nav_bar';
  const handle = openWorkspace(world, app, settings, () => {
    showSettings(settings);
    // So that reloading or sharing the address opens the same view.
    history.replaceState(null, '', address({}));
  });
  if (showNavBar) handle.openNavBar(settings.section);
  else handle.openTicket(ticket);
  window.sandbox = handle;
}

/** The app with a single page, which is shown in the large area of the navigation bar's pages. */
function withPage(app: InstalledApp, page: string): InstalledApp {
  return { ...app, locations: { nav_bar: page } };
}

/** Another scenario begins where it usually does. */
function reload(change: Partial<Settings>): void {
  const { scenario } = change;
  const { location: start, section = '' } = scenarioLine(scenario ?? '') ?? {};
  const beginning = { section, ...(start !== undefined && { location: start }) };
  location.assign(address({ ...(scenario !== undefined && beginning), ...change }));
}

function showMissingScenario(): void {
  showProblem(
    `There is no scenario “${settings.scenario}”.`,
    'Choose one of these:',
    scenarios.map(({ name, description }) => ({
      label: name,
      address: address({ scenario: name, ticket: null }),
      note: description.replace(/`/g, ''),
    })),
  );
}

function showMissingLocation(locations: string[]): void {
  showProblem(
    `The app has no page for the location “${settings.location}”.`,
    'Its manifest has these locations:',
    locations.map((name) => ({ label: name, address: address({ location: name }) })),
  );
}

function showMissingTicket(ids: number[]): void {
  showProblem(
    `There is no ticket ${settings.ticket} in the scenario “${settings.scenario}”.`,
    'Choose one of these:',
    ids.map((id) => ({ label: `Ticket #${id}`, address: address({ ticket: id }) })),
  );
}
