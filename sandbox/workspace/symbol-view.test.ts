// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { symbolView } from './symbol-view.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="default"/><symbol id="new-1"/></svg>';

it('shows the default symbol first, then the one that is set, and refuses unknown ones', () => {
  const view = symbolView({ svg, symbols: ['default', 'new-1'] });
  const shown = () => view.node.shadowRoot?.querySelector('use')?.getAttribute('href');
  expect([view.shown(), shown()]).toEqual(['default', '#default']);
  view.show('new-1');
  expect(() => view.show('new-2')).toThrow('has no symbol “new-2”');
  expect([view.shown(), shown()]).toEqual(['new-1', '#new-1']);
});
