// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { HtmlMessageProps } from '../../mail/html-message.tsx';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { buttonNames, loadLazyComponents, press } from '../test-browser.tsx';
import { MessageBody } from './message-body.tsx';
import { testEvent } from './test-event.ts';

vi.mock('../../mail/html-message.tsx', () => ({
  default: ({ message }: HtmlMessageProps) => <p>Formatted: {message.htmlBody}</p>,
}));

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

async function show(message: object): Promise<void> {
  const event = testEvent({ message });
  if (!event.message) throw new Error('The event has a message');
  renderWithProviders(<MessageBody message={event.message} earlier={[]} />, container);
  await loadLazyComponents();
}

const text = () => container.querySelector('p')?.textContent;

const FORMATTED = { body: 'Hello you', html_body: '<p>Hello <b>you</b></p><ul><li>one</li></ul>' };

it('is plain text if that is all there is', async () => {
  await show({ body: 'Hello you' });
  expect(text()).toBe('Hello you');
  expect(buttonNames(container)).toEqual([]);
});

it('is formatted as its sender did, or plain on request', async () => {
  await show(FORMATTED);
  expect(text()).toBe(`Formatted: ${FORMATTED.html_body}`);
  const [toPlain, ...others] = buttonNames(container);
  expect(others).toEqual([]);
  await press(container, toPlain ?? '');
  expect(text()).toContain('Hello you');
  expect(text()).not.toContain('Formatted');
  const [toFormatted] = buttonNames(container);
  expect(toFormatted).not.toBe(toPlain);
  await press(container, toFormatted ?? '');
  expect(text()).toBe(`Formatted: ${FORMATTED.html_body}`);
});

it('is as the agent chose when the same message is opened again', async () => {
  const event = testEvent({ message: FORMATTED });
  if (!event.message) throw new Error('The event has a message');
  const body = <MessageBody message={event.message} earlier={[]} />;
  renderWithProviders(body, container);
  await press(container, buttonNames(container)[0] ?? '');
  expect(text()).not.toContain('Formatted');
  renderWithProviders(null, container);
  renderWithProviders(<MessageBody message={event.message} earlier={[]} />, container);
  expect(text()).not.toContain('Formatted');
});
