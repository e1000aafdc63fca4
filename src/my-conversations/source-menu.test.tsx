// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withoutIsolates } from '../i18n/isolate.ts';
import { renderWithProviders } from '../ui/test-page.tsx';
import { RequestError } from '../zendesk/request-error.ts';
import type { FetchViews } from './checking/view.ts';
import { checkProgress } from './progress/check-progress.ts';
import { type MyConversationsPageContext, PageProvider } from './page-context.ts';
import SourceMenu from './source-menu.tsx';
import { type TestMyConversations, testMyConversations } from './test-my-conversations.ts';

let container: HTMLElement;
beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  void act(() => render(null, container));
  container.remove();
});

async function open(
  fetchViews: FetchViews,
  conversations = testMyConversations(),
): Promise<TestMyConversations> {
  const state = conversations.store.getState();
  const page = { conversations, state, progress: checkProgress(state) };
  renderWithProviders(
    <PageProvider value={page as unknown as MyConversationsPageContext}>
      <SourceMenu fetchViews={fetchViews} />
    </PageProvider>,
    container,
  );
  await act(async () => container.querySelector('button')?.click());
  return conversations;
}

const text = () => withoutIsolates(container.textContent ?? '');
const item = (name: string) =>
  [...container.querySelectorAll<HTMLElement>('[role^="menuitem"]')].find(
    (one) => one.textContent === name,
  );
const choose = (name: string) => act(async () => item(name)?.click());

it('loads the views when it is opened, and chooses one', async () => {
  const fetchViews = vi.fn<FetchViews>(() => Promise.resolve([{ id: '7', title: 'Urgent' }]));
  const { requests } = await open(fetchViews);
  expect(fetchViews).toHaveBeenCalledOnce();
  await choose('Urgent');
  expect(requests).toEqual(['source 7']);
});

it('says that views did not load, with the reason, and tries again', async () => {
  const failure = new RequestError('offline', { target: 'views' });
  const fetchViews = vi.fn<FetchViews>(() => Promise.reject(failure));
  await open(fetchViews);
  expect(text()).toContain('Views didn’t load: No connection');
  fetchViews.mockResolvedValue([{ id: '7', title: 'Urgent' }]);
  await choose('Try again');
  expect(item('Urgent')).toBeDefined();
});

it('offers the chosen view also if it is no longer among them', async () => {
  const source = { kind: 'view', id: '9', title: 'Old view' } as const;
  const { requests } = await open(() => Promise.resolve([]), testMyConversations({ source }));
  expect(item('Old view')).toBeDefined();
  await choose('Assigned to me');
  expect(requests).toEqual(['source assigned']);
});
