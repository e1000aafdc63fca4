import { element, elementById } from './element.ts';

export interface ProblemLink {
  label: string;
  address: string;
  note?: string;
}

/** Replaces the workspace by an error message with links to valid addresses. */
export function showProblem(message: string, hint: string, links: ProblemLink[]): void {
  const items = links.map(({ label, address, note = '' }) =>
    element('li', {}, element('a', { href: address }, label), element('span', {}, note)),
  );
  elementById('workspace').replaceChildren(
    element(
      'main',
      { class: 'problem' },
      element('h1', {}, message),
      element('p', {}, hint),
      element('ul', {}, ...items),
    ),
  );
}
