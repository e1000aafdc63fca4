// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { Attachments } from './attachments.tsx';
import { testEvent } from './test-event.ts';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

function show(...attachments: object[]): void {
  const event = testEvent({ message: { attachments } });
  renderWithProviders(<Attachments attachments={event.message?.attachments ?? []} />, container);
}

const items = () =>
  [...container.querySelectorAll('li')].map(({ textContent }) => textContent?.trim());

it('lists each file with its size and type', () => {
  show(
    { file_name: 'a.png', size: 12_000, content_type: 'image/png', inline: true },
    { file_name: 'b.pdf' },
    { size: 5 },
  );
  expect(container.querySelector('ul')?.getAttribute('aria-label')).toBe('Attachments');
  expect(items()).toEqual([
    'a.png 12 kB, image/png, Shown in the message',
    'b.pdf Unknown size',
    'Unnamed file 5 bytes',
  ]);
});

it('links a file, which opens in a new tab that knows nothing of this one', () => {
  show({ file_name: 'a.png', content_url: 'https://acme.zendesk.com/a.png' });
  const link = container.querySelector('a');
  expect(link?.textContent).toContain('a.png');
  expect(link?.getAttribute('href')).toBe('https://acme.zendesk.com/a.png');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'a.png', null])(
  'does not link what is not an address on the web: %s',
  (content_url) => {
    show({ file_name: 'a.png', content_url });
    expect(container.querySelector('a')).toBeNull();
    expect(items()).toEqual(['a.png Unknown size']);
  },
);
