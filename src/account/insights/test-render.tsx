import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { renderWithProviders as show } from '../../ui/test-page.tsx';

/** For tests only: renders a part of the insights into a new element, in English and UTC. */
export function renderPart(part: ComponentChildren): HTMLElement {
  const container = document.createElement('div');
  show(part, container);
  return container;
}

/** For tests only: the text of an element with plain spaces, and without characters that isolate text directions. */
export function textOf(element: Element | null | undefined): string | null {
  const text = element?.textContent ?? null;
  return text && text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s/g, ' ');
}

/** For tests only: the texts of all elements that match a selector. */
export function textsOf(container: Element, selector: string): (string | null)[] {
  return [...container.querySelectorAll(selector)].map(textOf);
}

/** For tests only: clicks the only button that shows or hides a card's table. */
export function toggleTable(container: Element): void {
  const button = container.querySelector<HTMLElement>('button[aria-expanded][aria-describedby]');
  if (!button) throw new Error('the card has no button for its table');
  void act(() => button.click());
}

/** For tests only: the texts of a table, row by row, with the column headers first. */
export function tableTexts(container: Element): (string | null)[][] {
  return [...container.querySelectorAll('tr')].map((row) => textsOf(row, 'th, td'));
}

/** For tests only: the label, count and share of each bar. */
export function barTexts(container: Element): (string | null)[][] {
  return [...container.querySelectorAll('li')].map((bar) => textsOf(bar, 'bdi'));
}
