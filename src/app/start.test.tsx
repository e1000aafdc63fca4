// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { fakeHost } from '../zendesk/fake-host.ts';
import type * as hostModule from '../zendesk/host.ts';
import { connect, type Host } from '../zendesk/host.ts';
import { startApp } from './start.tsx';

vi.mock('../zendesk/host.ts', async (original) => ({
  ...(await original<typeof hostModule>()),
  connect: vi.fn<typeof connect>(),
}));

const agents: string[] = [];

function Page() {
  return <p>{useI18n().t('toolbar.refresh')}</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en');
  agents.length = 0;
});
afterEach(() => {
  void act(() => render(null, document.body));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const after = <Value,>(seconds: number, value: Value) =>
  new Promise<Value>((resolve) => setTimeout(() => resolve(value), seconds * 1000));

/** Starts a page whose host answers the handshake, and who the agent is, after so many seconds. */
async function start(
  handshakeSeconds: number,
  agentSeconds: number,
  load: typeof loadLanguage = loadLanguage,
) {
  const host: Host = fakeHost({
    get: () => after(agentSeconds, { 'currentUser.id': 7, 'currentUser.locale': 'de' }),
  });
  vi.mocked(connect).mockReturnValue(after(handshakeSeconds, host));
  startApp({
    loadLanguage: load,
    connect(_host, agent) {
      void agent.then(({ id }) => agents.push(id));
      return {
        Page,
        hostActions: { comment: null, openTicket: () => Promise.resolve(), openLargeView: null },
      };
    },
  });
  await passSeconds(0);
}

/** Lets time pass, and what loads then be loaded. */
async function passSeconds(seconds: number): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)));
  for (let turn = 0; turn < 5; turn += 1) {
    await act(async () => {
      await vi.dynamicImportSettled();
      await vi.advanceTimersByTimeAsync(1);
    });
  }
}

const title = () => document.querySelector('h2')?.textContent;
const page = () => document.querySelector('p')?.textContent;

it('is the page in the language of the agent', async () => {
  await start(1, 1);
  await passSeconds(3);
  expect(page()).toBe('Aktualisieren');
  expect(agents).toEqual(['7']);
});

it.each([7, 17.5, 110, 400])('takes a handshake after %d seconds', async (seconds) => {
  await start(seconds, 0);
  await passSeconds(5);
  expect(title()).toBe('Waiting for Zendesk');
  await passSeconds(seconds - 5 - 1);
  expect(title()).toBe(seconds > 120 ? 'No connection to Zendesk' : 'Waiting for Zendesk');
  await passSeconds(2);
  expect(title()).toBeUndefined();
  expect(page()).toBe('Aktualisieren');
  await passSeconds(200);
  expect(page()).toBe('Aktualisieren');
});

it('uses the language of the browser until it is known who the agent is', async () => {
  await start(0, 40);
  await passSeconds(4);
  expect(page()).toBeUndefined();
  await passSeconds(2);
  expect(page()).toBe('Refresh');
  expect(agents).toEqual([]);
  await passSeconds(40);
  expect(page()).toBe('Aktualisieren');
  expect(agents).toEqual(['7']);
});

it.each([
  ['the handshake', 40, 0],
  ['who the agent is', 0, 40],
])('says that it did not load if no language loads before %s', async (_what, first, second) => {
  let isOffline = true;
  await start(first, second, (locale) =>
    isOffline ? Promise.reject(new Error('offline')) : loadLanguage(locale),
  );
  await passSeconds(6);
  expect(page()).toBe('This app did not load. Reload the page.');
  isOffline = false;
  await passSeconds(40);
  expect(page()).toBe('Aktualisieren');
});

it('says at once that it was opened outside Zendesk', async () => {
  vi.mocked(connect).mockResolvedValue(null);
  startApp({ loadLanguage, connect: () => expect.unreachable() });
  await passSeconds(0);
  expect(title()).toBe('Side Conversation Events');
  await passSeconds(200);
  expect(title()).toBe('Side Conversation Events');
});
