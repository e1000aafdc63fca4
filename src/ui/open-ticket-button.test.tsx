// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type HostActions, HostActionsProvider } from './host-actions.tsx';
import { OpenTicketButton } from './open-ticket-button.tsx';
import { renderWithProviders } from './test-page.tsx';

const NOT_OPENED = 'Zendesk didn’t open the ticket. Search for #55 in Zendesk.';

const container = document.createElement('div');
const openTicket = vi.fn<HostActions['openTicket']>();

function show(actions: HostActions | null): void {
  renderWithProviders(
    <HostActionsProvider actions={actions}>
      <OpenTicketButton id="55" label="Open child ticket" />
    </HostActionsProvider>,
    container,
  );
}

const press = () => act(async () => container.querySelector('button')?.click());
const status = () => container.querySelector('[aria-live="polite"]')?.textContent;

beforeEach(() => {
  openTicket.mockReset();
  renderWithProviders(null, container);
});

it('opens the ticket', async () => {
  openTicket.mockResolvedValue();
  show({ comment: null, openTicket, openLargeView: null });
  expect(container.querySelector('button')?.textContent).toBe('Open child ticket');
  await press();
  expect(openTicket.mock.calls).toEqual([['55']]);
  expect(status()).toBe('');
});

it('shows a message if Zendesk refuses', async () => {
  openTicket.mockRejectedValue(new Error('refused'));
  show({ comment: null, openTicket, openLargeView: null });
  await press();
  expect(status()).toBe(NOT_OPENED);
});

it('shows a message while Zendesk has not answered for a while, and removes it then', async () => {
  vi.useFakeTimers();
  let open = (): void => undefined;
  openTicket.mockReturnValueOnce(new Promise((resolve) => (open = resolve)));
  show({ comment: null, openTicket, openLargeView: null });
  await press();
  await act(async () => void (await vi.advanceTimersByTimeAsync(4999)));
  expect(status()).toBe('');
  await act(async () => void (await vi.advanceTimersByTimeAsync(1)));
  expect(status()).toBe(NOT_OPENED);
  await act(async () => open());
  expect(status()).toBe('');
  vi.useRealTimers();
});

it('removes the message while it tries again', async () => {
  openTicket.mockRejectedValueOnce(new Error('refused'));
  openTicket.mockReturnValueOnce(new Promise(() => undefined));
  show({ comment: null, openTicket, openLargeView: null });
  await press();
  await press();
  expect(openTicket).toHaveBeenCalledTimes(2);
  expect(status()).toBe('');
});

it('renders nothing outside Zendesk', () => {
  show(null);
  expect(container.querySelector('button')).toBe(null);
  expect(status()).toBeUndefined();
});
