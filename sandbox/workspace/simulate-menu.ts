import type { SimulatedEvent } from '../account/simulate.ts';
import { element } from './element.ts';

const LABELS: Record<SimulatedEvent, string> = {
  reply: 'A reply arrives',
  edit: 'A Slack message is edited',
  close: 'A conversation is closed',
  reopen: 'A conversation is reopened',
  rename: 'A conversation is renamed',
  start: 'A conversation is created',
};

/** A menu of the events that can be simulated in the open ticket. `notify` is whether `ticket.updated` is fired at the app. */
export function simulateMenu(
  simulate: (type: SimulatedEvent, notify: boolean) => void,
): HTMLElement {
  const notify = element('input', { type: 'checkbox', checked: true });
  const items = Object.entries(LABELS).map(([type, label]) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => simulate(type as SimulatedEvent, notify.checked));
    return button;
  });
  const menu = element(
    'details',
    { class: 'simulate' },
    element('summary', {}, 'Simulate'),
    element(
      'div',
      { class: 'simulate-list' },
      ...items,
      element('label', {}, notify, 'Fire ticket.updated'),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  // A click in a frame fires no event here, but the window loses focus.
  addEventListener('blur', () => {
    menu.open = false;
  });
  return menu;
}
