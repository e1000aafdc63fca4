import type { SimulatedEvent } from '../account/simulate.ts';
import type { ScenarioLine } from './account-client.ts';
import { element, part } from './element.ts';
import { simulateMenu } from './simulate-menu.ts';
import type { ColorScheme, Settings } from './settings.ts';

const LANGUAGES: [value: string, label: string][] = [
  ['en-us', 'English'],
  ['ar', 'العربية'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['he', 'עברית'],
  ['ja', '日本語'],
  ['pl', 'Polski'],
  ['pt-br', 'Português (Brasil)'],
  ['ru', 'Русский'],
  ['tr', 'Türkçe'],
  ['zh-cn', '简体中文'],
];

export interface BarOptions {
  settings: Settings;
  scenarios: ScenarioLine[];
  /** Reloads the workspace with some settings changed. */
  reload(change: Partial<Settings>): void;
  setColorScheme(theme: ColorScheme): void;
  setWidth(width: number): void;
  simulate(type: SimulatedEvent, notify: boolean): void;
}

/**
 * Renders the bar at the top, which has no counterpart in Zendesk. Returns a function that shows settings changed
 * elsewhere.
 */
export function fillSandboxBar(options: BarOptions): (settings: Settings) => void {
  const { settings, scenarios, reload } = options;
  const known = scenarios.some(({ name }) => name === settings.scenario);
  const worlds: [string, string][] = scenarios.map(({ name }) => [name, name]);
  const scenario = choice(
    'Scenario',
    known ? worlds : [[settings.scenario, '(unknown)'], ...worlds],
    settings.scenario,
    (name) => reload({ scenario: name, ticket: null }),
  );
  const about = scenarios.find(({ name }) => name === settings.scenario)?.description ?? '';
  scenario.title = about.replace(/`/g, '');
  const colours = choice(
    'Colours',
    [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    settings.theme,
    (theme) => options.setColorScheme(theme === 'dark' ? 'dark' : 'light'),
  );
  const width = widthField(settings.width, options.setWidth);
  const bar = part('sandbox-bar');
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.replaceChildren(
    element('strong', { class: 'sandbox-name' }, 'Sandbox'),
    scenario,
    colours,
    choice('Language', withCurrent(LANGUAGES, settings.locale), settings.locale, (locale) =>
      reload({ locale }),
    ),
    choice(
      'Role',
      [
        ['agent', 'Agent'],
        ['admin', 'Admin'],
      ],
      settings.role,
      (role) => reload({ role: role === 'admin' ? 'admin' : 'agent' }),
    ),
    width,
    choice(
      'Cage',
      [
        ['zendesk', 'Like Zendesk'],
        ['strict', 'Strict'],
        ['open', 'None'],
      ],
      settings.cage,
      (cage) => reload({ cage: cage as Settings['cage'] }),
    ),
    simulateMenu(options.simulate),
    element('span', { class: 'scenario-about' }, about.replace(/`/g, '')),
  );
  return (now) => {
    showValue(colours, now.theme);
    showValue(width, String(now.width));
  };
}

function choice(
  label: string,
  values: [value: string, label: string][],
  current: string,
  choose: (value: string) => void,
): HTMLLabelElement {
  const select = element(
    'select',
    { autocomplete: 'off' },
    ...values.map(([value, text]) =>
      element('option', { value, selected: value === current }, text),
    ),
  );
  select.addEventListener('change', () => choose(select.value));
  return element('label', { class: 'sandbox-field' }, element('span', {}, label), select);
}

function widthField(current: number, setWidth: (width: number) => void): HTMLLabelElement {
  const input = element('input', {
    type: 'number',
    min: 200,
    max: 1200,
    step: 10,
    value: current,
    autocomplete: 'off',
  });
  input.addEventListener('input', () => {
    if (input.validity.valid && input.value !== '') setWidth(input.valueAsNumber);
  });
  return element('label', { class: 'sandbox-field' }, element('span', {}, 'Width'), input);
}

function withCurrent(languages: [string, string][], current: string): [string, string][] {
  return languages.some(([value]) => value === current)
    ? languages
    : [[current, current], ...languages];
}

/** Does not touch a field that shows the value already: the user may be typing in it. */
function showValue(field: HTMLLabelElement, value: string): void {
  const control = field.querySelector<HTMLSelectElement | HTMLInputElement>('select, input');
  if (control !== null && control.value !== value) control.value = value;
}
