// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../ui/clipboard.ts';
import { type HostActions, HostActionsProvider } from '../../ui/host-actions.tsx';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { button, buttonNames, press } from '../test-browser.tsx';
import { EventActions } from './event-actions.tsx';
import { testEvent } from './test-event.ts';

vi.mock('../../ui/clipboard.ts', () => ({
  copyText: vi.fn<(text: string) => Promise<boolean>>(),
}));

const container = document.createElement('div');
const copy = vi.mocked(copyText);
const quote = vi.fn<NonNullable<HostActions['quote']>>();
const openTicket = vi.fn<HostActions['openTicket']>();

beforeEach(() => {
  copy.mockReset();
  quote.mockReset();
  openTicket.mockReset();
});
afterEach(() => renderWithProviders(null, container));

function show(host: Partial<HostActions> | null, conversation: object = {}): void {
  const actions = host && { quote: null, openTicket, openLargeView: null, ...host };
  renderWithProviders(
    <HostActionsProvider actions={actions}>
      <EventActions event={testEvent({}, conversation)} />
    </HostActionsProvider>,
    container,
  );
}

const status = () => container.querySelector('[aria-live="polite"]')?.textContent;

it('offers what the host can do', () => {
  show(null);
  expect(buttonNames(container)).toEqual(['Copy', 'Copy as Markdown']);
  show({ quote });
  expect(buttonNames(container)).toEqual(['Copy', 'Copy as Markdown', 'Quote in comment']);
});

it('opens the child ticket', async () => {
  openTicket.mockResolvedValue();
  show({}, { external_ids: { targetTicketId: '55' } });
  await press(container, 'Open child ticket #55');
  expect(openTicket.mock.calls).toEqual([['55']]);
});

describe('copying', () => {
  it('copies the event as text or as Markdown, and says so', async () => {
    copy.mockResolvedValue(true);
    show(null);
    await press(container, 'Copy');
    expect(copy.mock.lastCall?.[0]).toContain('Maria');
    expect(copy.mock.lastCall?.[0]).toContain('Pull the plug');
    expect(status()).toBe('Copied');
    await press(container, 'Copy as Markdown');
    expect(copy.mock.lastCall?.[0]).toContain('**');
    expect(copy.mock.calls[0]?.[0]).not.toContain('**');
    expect(status()).toBe('Copied');
  });

  it('shows the text if the browser does not allow copying', async () => {
    copy.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    show(null);
    await press(container, 'Copy');
    expect(status()).toBe('Your browser blocked copying.');
    expect(buttonNames(container)).toContain('Show text');
    await press(container, 'Copy');
    expect(buttonNames(container)).not.toContain('Show text');
  });
});

describe('quoting', () => {
  it('quotes the message in the comment, once however often it is pressed', async () => {
    let finish: () => void = () => undefined;
    quote.mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    show({ quote });
    await press(container, 'Quote in comment');
    expect(status()).toBe('One moment…');
    expect(button(container, 'Quote in comment').getAttribute('aria-disabled')).toBe('true');
    await press(container, 'Quote in comment');
    expect(quote).toHaveBeenCalledOnce();
    expect(quote.mock.lastCall?.[0].text).toContain('Pull the plug');
    await act(async () => finish());
    expect(status()).toBe('Quoted in the comment');
    await press(container, 'Quote in comment');
    expect(quote).toHaveBeenCalledTimes(2);
  });

  it('shows the text while Zendesk has not answered for a while, and takes its late answer', async () => {
    vi.useFakeTimers();
    let finish: () => void = () => undefined;
    quote.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    show({ quote });
    await press(container, 'Quote in comment');
    await act(async () => void (await vi.advanceTimersByTimeAsync(5000)));
    expect(status()).toBe(
      'Zendesk hasn’t responded yet. If the quote isn’t in the comment, copy the text and paste it there.',
    );
    expect(buttonNames(container)).toContain('Show text');
    await act(async () => finish());
    expect(status()).toBe('Quoted in the comment');
    expect(buttonNames(container)).not.toContain('Show text');
    vi.useRealTimers();
  });

  it('shows the text if Zendesk refuses the quotation', async () => {
    quote.mockRejectedValue(new Error('refused'));
    show({ quote });
    await press(container, 'Quote in comment');
    expect(status()).toBe(
      'The quote wasn’t added to the comment. Copy the text and paste it into the comment.',
    );
    expect(buttonNames(container)).toContain('Show text');
    expect(button(container, 'Quote in comment').getAttribute('aria-disabled')).toBe('false');
  });
});
