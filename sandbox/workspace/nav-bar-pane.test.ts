// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { Host } from '../host/host.ts';
import type { LazyInstance } from './app-frames.ts';
import { navBarPane } from './nav-bar-pane.ts';

let loads: number;
let fired: unknown[];

function newPane() {
  // An element that loads nothing.
  const frame = document.createElement('div');
  const instance = { frame, load: () => (loads += 1) } as unknown as LazyInstance;
  const host = {
    fire: (_instance: unknown, event: string) => fired.push(event),
    fireWhenSubscribed: (_instance: unknown, event: string, data: unknown) =>
      fired.push([event, data]),
  } as unknown as Host;
  const pane = navBarPane('App', instance, () => host);
  document.body.replaceChildren(pane.node);
  return { pane, frame };
}

beforeEach(() => {
  [loads, fired] = [0, []];
});

it('loads the page when it is first shown, and fires the section', () => {
  const { pane, frame } = newPane();
  expect([loads, frame.isConnected]).toEqual([0, false]);
  pane.show('account');
  pane.hide();
  pane.show('');
  expect([loads, frame.isConnected, pane.node.hidden]).toEqual([1, true, false]);
  expect(fired).toEqual([
    ['app.route.changed', { appRoute: 'account' }],
    'pane.deactivated',
    'pane.activated',
  ]);
});

it('can be preloaded without being shown', () => {
  const { pane, frame } = newPane();
  pane.preload();
  expect([loads, frame.isConnected, pane.node.hidden]).toEqual([1, true, true]);
  pane.show('');
  expect([loads, fired]).toEqual([1, []]);
});
