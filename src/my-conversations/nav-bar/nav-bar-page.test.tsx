// @vitest-environment happy-dom
import type { ComponentType } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { CurrentAgentProvider } from '../../app/current-agent.tsx';
import { createStore } from '../../app/store.ts';
import { loadLazyComponents } from '../../timeline/test-browser.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { renderWithProviders, testI18n } from '../../ui/test-page.tsx';
import { fakeHost } from '../../zendesk/fake-host.ts';
import { NavBarPage } from './nav-bar-page.tsx';
import { INITIAL_NAV_BAR_STATE, type NavBarAction, reduceNavBar } from './nav-bar-state.ts';

const container = document.createElement('div');
document.body.append(container);
afterEach(() => renderWithProviders(null, container));

interface Options {
  readonly isAdmin?: boolean;
  readonly isProvisional?: boolean;
  readonly actions?: readonly NavBarAction[];
}

async function show({ isAdmin = false, isProvisional = false, actions = [] }: Options) {
  const store = createStore(reduceNavBar, INITIAL_NAV_BAR_STATE);
  for (const action of actions) store.dispatch(action);
  const openAccount = vi.fn<() => Promise<ComponentType>>(() =>
    Promise.resolve(() => <p>Export</p>),
  );
  const AccountPage = lazy(async () => ({ default: await openAccount() }));
  const agent = {
    id: '7',
    name: null,
    email: null,
    locale: 'en',
    storageKey: 'test',
    i18n: testI18n,
    isAdmin,
    isProvisional,
  };
  renderWithProviders(
    <CurrentAgentProvider value={agent}>
      <NavBarPage host={fakeHost()} store={store} AccountPage={AccountPage} />
    </CurrentAgentProvider>,
    container,
  );
  await loadLazyComponents();
  return { store, openAccount };
}

const tabs = () => [...container.querySelectorAll<HTMLElement>('[role="tab"]')];
const chosen = () =>
  tabs().find((tab) => tab.getAttribute('aria-selected') === 'true')?.textContent;
const panels = () =>
  [...container.querySelectorAll<HTMLElement>('[role="tabpanel"]')].filter(({ hidden }) => !hidden);
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

async function choose(name: string): Promise<void> {
  void act(() =>
    tabs()
      .find((tab) => tab.textContent === name)
      ?.click(),
  );
  await loadLazyComponents();
}

const ROUTE = { type: 'route-changed', section: 'account' } as const;

it('has no tabs for an agent', async () => {
  const { openAccount } = await show({});
  expect(tabs()).toEqual([]);
  expect(container.querySelector('h1')).not.toBeNull();
  expect(openAccount).not.toHaveBeenCalled();
});

it('starts the account of an admin when its tab is first shown, and once', async () => {
  const { openAccount } = await show({ isAdmin: true });
  expect(tabs().map(({ textContent }) => textContent)).toEqual([
    'My side conversations',
    'Account',
  ]);
  expect(chosen()).toBe('My side conversations');
  expect(openAccount).not.toHaveBeenCalled();
  await choose('Account');
  expect(panels().map(({ textContent }) => textContent)).toEqual(['Export']);
  await choose('My side conversations');
  await choose('Account');
  expect(openAccount).toHaveBeenCalledTimes(1);
});

it('keeps what the other tab shows', async () => {
  await show({ isAdmin: true, actions: [ROUTE] });
  const account = container.querySelector('p');
  await choose('My side conversations');
  expect(container.querySelector('p')).toBe(account);
});

it('opens the account alone if a link leads there', async () => {
  await show({ actions: [ROUTE] });
  expect(chosen()).toBe('Account');
  expect(container.querySelector('h1')).toBeNull();
  expect(panels().map(({ textContent }) => textContent)).toEqual(['Export']);
});

it('adds the tab without moving the page when an export is found', async () => {
  const { store } = await show({});
  const heading = container.querySelector('h1');
  void act(() => store.dispatch({ type: 'export-found' }));
  expect(tabs()).toHaveLength(2);
  expect(container.querySelector('h1')).toBe(heading);
});

it('waits until the host has said who the agent is', async () => {
  const { openAccount } = await show({ isAdmin: true, isProvisional: true, actions: [ROUTE] });
  expect(tabs()).toEqual([]);
  expect(openAccount).not.toHaveBeenCalled();
  expect(container.querySelector('h2')?.textContent).toBe('Waiting for Zendesk');
});

it('moves between the tabs with arrow keys, and opens none with them', async () => {
  const { openAccount } = await show({ isAdmin: true });
  expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  tabs()[0]?.focus();
  const visited = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => {
    press(key);
    return document.activeElement?.textContent;
  });
  expect(visited).toEqual([
    'Account',
    'My side conversations',
    'Account',
    'My side conversations',
    'Account',
  ]);
  expect(openAccount).not.toHaveBeenCalled();
});
