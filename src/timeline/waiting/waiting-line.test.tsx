// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { waitingConversations } from '../../turns/waiting.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { NOW_MS } from '../test-browser.tsx';
import { MARIA, type TestConversation, TEST_RULES, TOM, waitingTimeline } from './test-waiting.ts';
import { WaitingLine } from './waiting-line.tsx';

const container = document.createElement('div');
const onPress = vi.fn<() => void>();

afterEach(() => {
  renderWithProviders(null, container);
  onPress.mockReset();
});

function show(conversation: Omit<TestConversation, 'id'>, isChosen = false): void {
  const timeline = waitingTimeline([{ id: 'Printer', ...conversation }]);
  const { ageLimits, roles } = TEST_RULES;
  const [waiting] = waitingConversations(timeline, roles, ageLimits, NOW_MS, new Set());
  if (!waiting) throw new Error('The conversation waits');
  renderWithProviders(
    <WaitingLine waiting={waiting} nowMs={NOW_MS} isChosen={isChosen} onPress={onPress} />,
    container,
  );
}

const button = () => container.querySelector('button');

it.each<[string, Omit<TestConversation, 'id'>, string]>([
  ['one person', { hoursAgo: 5 }, 'Waiting for Maria · Printer5 hours'],
  ['several people', { hoursAgo: 50, to: [MARIA, TOM] }, 'Waiting for Maria +1 · Printer2 days'],
  [
    'us, as one has answered',
    { hoursAgo: 5, answeredBy: MARIA },
    'Reply to Maria · Printer4 hours',
  ],
  ['one person, without a date', { hoursAgo: null }, 'Waiting for Maria · PrinterNo date'],
])('says for whom a conversation waits, and how long: %s', (_who, conversation, text) => {
  show(conversation);
  expect(button()?.textContent).toBe(text);
});

it('emphasizes what we have to answer', () => {
  show({ hoursAgo: 5 });
  expect(container.querySelector('strong')).toBeNull();
  show({ hoursAgo: 5, answeredBy: MARIA });
  expect(container.querySelector('strong')?.textContent).toBe('Reply to Maria');
});

it('is a toggle button', () => {
  show({ hoursAgo: 5 });
  expect(button()?.getAttribute('aria-pressed')).toBe('false');
  show({ hoursAgo: 5 }, true);
  expect(button()?.getAttribute('aria-pressed')).toBe('true');
  expect(onPress).not.toHaveBeenCalled();
  button()?.click();
  expect(onPress).toHaveBeenCalledOnce();
});
