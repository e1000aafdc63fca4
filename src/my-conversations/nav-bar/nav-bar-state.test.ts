import { expect, it } from 'vitest';
import {
  INITIAL_NAV_BAR_STATE,
  type NavBarAction,
  reduceNavBar,
  sectionOfRoute,
} from './nav-bar-state.ts';

const after = (...actions: NavBarAction[]) => actions.reduce(reduceNavBar, INITIAL_NAV_BAR_STATE);

it.each([
  ['account', 'account'],
  ['/account', 'account'],
  ['account/exports', 'account'],
  ['/account?from=mail', 'account'],
  ['accounts', 'mine'],
  ['tickets/12', 'mine'],
])('leads with the route %s to %s', (appRoute, section) => {
  expect(sectionOfRoute({ appRoute })).toBe(section);
});

it.each([undefined, null, 'account', {}, { appRoute: '' }, { appRoute: '/' }, { appRoute: 7 }])(
  'leads nowhere with the data %j',
  (data) => {
    expect(sectionOfRoute(data)).toBeNull();
  },
);

it('keeps the tab of the account once a link led there', () => {
  const state = after(
    { type: 'route-changed', section: 'account' },
    { type: 'route-changed', section: 'mine' },
  );
  expect(state).toEqual({ section: 'mine', needsAccount: true });
});

it('stays where the agent is when an export is found', () => {
  expect(after({ type: 'export-found' })).toEqual({ section: 'mine', needsAccount: true });
});
