import type { SymbolIcon } from '../server/installed-app.ts';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An icon that shows one of its symbols. */
export interface SymbolView {
  node: HTMLElement;
  /** The id of the symbol that is shown, at first `default`. */
  shown(): string;
  /** @throws if there is no such symbol */
  show(id: string): void;
}

/** Renders an icon in a shadow tree, so that the ids of its symbols do not clash with those of the page. */
export function symbolView({ svg, symbols }: SymbolIcon): SymbolView {
  const node = element('span', { class: 'symbol-icon', 'aria-hidden': 'true' });
  const use = document.createElementNS(SVG, 'use');
  const image = document.createElementNS(SVG, 'svg');
  image.setAttribute('width', '20');
  image.setAttribute('height', '20');
  image.setAttribute('viewBox', '0 0 18 18');
  // Zendesk tints icons.
  image.setAttribute('fill', 'currentColor');
  image.append(use);
  const sprite = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  // With `display: none`, gradients in the symbols would not be painted.
  sprite.setAttribute('style', 'position: absolute; width: 0; height: 0');
  node.attachShadow({ mode: 'open' }).append(sprite, image);
  let shown = '';
  const show = (id: string): void => {
    if (!symbols.includes(id)) throw new Error(`has no symbol “${id}”`);
    shown = id;
    use.setAttribute('href', `#${id}`);
    node.dataset['symbol'] = id;
  };
  show('default');
  return { node, shown: () => shown, show };
}
