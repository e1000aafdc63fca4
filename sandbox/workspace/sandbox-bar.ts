import type { SimulatedEvent } from '../account/simulate.ts';
import type { Role } from '../account/request.ts';
import type { ScenarioLine } from './account-client.ts';
import { element, elementById } from './element.ts';
import { PSEUDO_LOCALE } from './pseudo-locale.ts';
import { ROLE_NAMES } from './roles.ts';
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
  [PSEUDO_LOCALE, 'Right to left (pseudo)'],
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
  const names: [string, string][] = scenarios.map(({ name }) => [name, name]);
  const scenarioField = choice(
    'Scenario',
    known ? names : [[settings.scenario, '(unknown)'], ...names],
    settings.scenario,
    (name) => reload({ scenario: name, ticket: null }),
  );
  const about = scenarios.find(({ name }) => name === settings.scenario)?.description ?? '';
  scenarioField.title = about.replace(/`/g, '');
  const themeField = choice(
    'Theme',
    [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    settings.theme,
    (theme) => options.setColorScheme(theme === 'dark' ? 'dark' : 'light'),
  );
  const widthInput = widthField(settings.width, options.setWidth);
  const bar = elementById('sandbox-bar');
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.replaceChildren(
    element('strong', { class: 'sandbox-name' }, 'Sandbox'),
    scenarioField,
    themeField,
    choice('Language', withCurrent(LANGUAGES, settings.locale), settings.locale, (locale) =>
      reload({ locale }),
    ),
    choice('Role', [...ROLE_NAMES], settings.role, (role) => reload({ role: role as Role })),
    widthInput,
    choice(
      'Frame sandbox',
      [
        ['zendesk', 'Like Zendesk'],
        ['strict', 'Strict'],
        ['none', 'None'],
      ],
      settings.frameSandbox,
      (value) => reload({ frameSandbox: value as Settings['frameSandbox'] }),
    ),
    choice(
      'Policy',
      [
        ['none', 'None'],
        ['styles', 'No inline styles'],
        ['trusted-types', 'Trusted Types'],
        ['strict', 'Both'],
      ],
      settings.csp,
      (value) => reload({ csp: value as Settings['csp'] }),
    ),
    simulateMenu(options.simulate),
    element('span', { class: 'scenario-about' }, about.replace(/`/g, '')),
  );
  return (now) => {
    showValue(themeField, now.theme);
    showValue(widthInput, String(now.width));
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
