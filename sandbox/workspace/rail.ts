import type { SymbolIcon } from '../server/installed-app.ts';
import { element, elementById } from './element.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { symbolView } from './symbol-view.ts';

export interface Rail {
  setCurrent(item: 'tickets' | 'app'): void;
  /** The symbol of the app's icon that is shown, or null if the icon has none. */
  iconSymbol(): string | null;
  /** @throws if the icon has no such symbol */
  setIconSymbol(id: string): void;
}

/** Renders the navigation bar on the left. The app has an item there if it has a `nav_bar` page. */
export function fillRail(
  app: { name: string; hasNavBar: boolean; icon: SymbolIcon | null },
  on: { tickets(): void; app(): void },
): Rail {
  const tickets = itemButton('ticket', 'Tickets', on.tickets);
  const appIcon = app.icon === null ? null : symbolView(app.icon);
  const appItem = app.hasNavBar
    ? itemButton(appIcon === null ? 'app' : appIcon.node, app.name, on.app)
    : null;
  elementById('rail').replaceChildren(
    element('span', { class: 'rail-mark', 'aria-hidden': 'true' }, 'S'),
    decoration('home'),
    tickets,
    decoration('people'),
    decoration('chart'),
    ...(appItem === null ? [] : [appItem]),
    decoration('gear'),
  );
  return {
    setCurrent(item) {
      markCurrent(tickets, item === 'tickets');
      if (appItem !== null) markCurrent(appItem, item === 'app');
    },
    iconSymbol: () => appIcon?.shown() ?? null,
    setIconSymbol(id) {
      if (appIcon === null)
        throw new Error('needs an icon with symbols, of which one is “default”');
      appIcon.show(id);
    },
  };
}

function itemButton(image: IconName | Element, name: string, open: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', 'aria-label': name, title: name },
    typeof image === 'string' ? icon(image) : image,
  );
  button.addEventListener('click', open);
  return button;
}

/** A placeholder for another item of Zendesk's navigation bar. */
function decoration(iconName: IconName): HTMLElement {
  return element('span', { class: 'rail-decoration', 'aria-hidden': 'true' }, icon(iconName));
}

function markCurrent(button: HTMLButtonElement, current: boolean): void {
  if (current) button.setAttribute('aria-current', 'page');
  else button.removeAttribute('aria-current');
}
