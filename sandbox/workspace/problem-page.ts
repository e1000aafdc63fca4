import { element, part } from './element.ts';

export interface WayOut {
  label: string;
  address: string;
  note?: string;
}

/** Says in place of the workspace why there is none, with links that lead on. */
export function showProblem(sentence: string, hint: string, waysOut: WayOut[]): void {
  const items = waysOut.map(({ label, address, note = '' }) =>
    element('li', {}, element('a', { href: address }, label), element('span', {}, note)),
  );
  part('workspace').replaceChildren(
    element(
      'main',
      { class: 'problem' },
      element('h1', {}, sentence),
      element('p', {}, hint),
      element('ul', {}, ...items),
    ),
  );
}
