import { element, elementById } from './element.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export interface Rail {
  setCurrent(item: 'tickets' | 'app'): void;
}

/** Renders the navigation bar on the left. The app has an item there if it has a `nav_bar` page. */
export function fillRail(
  app: { name: string; hasNavBar: boolean },
  on: { tickets(): void; app(): void },
): Rail {
  const tickets = itemButton('ticket', 'Tickets', on.tickets);
  const appItem = app.hasNavBar ? itemButton('app', app.name, on.app) : null;
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
  };
}

function itemButton(iconName: IconName, name: string, open: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', 'aria-label': name, title: name },
    icon(iconName),
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
