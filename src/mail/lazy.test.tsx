// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { parseMessage } from '../events/message.ts';
import { parseQuery } from '../events/search-query.ts';
import { renderWithProviders } from '../ui/test-page.tsx';
import { HtmlMessage } from './lazy.ts';

vi.mock('./html-message.tsx', () => {
  throw new Error('The chunk could not be fetched');
});

it('shows a note and the plain text if the code for formatting cannot be fetched', async () => {
  const container = document.createElement('div');
  const message = parseMessage({ html_body: '<p>Hello</p>' });
  if (message === null) throw new Error('Not a message');
  renderWithProviders(
    <HtmlMessage
      message={message}
      earlier={[]}
      query={parseQuery('')}
      plainText={<p>Plain text</p>}
    />,
    container,
  );
  await vi.waitFor(() =>
    expect(container.querySelector('[role="status"]')?.textContent).toBe(
      'The formatting didn’t load, so you see plain text. Reload the page to see the formatting.',
    ),
  );
  expect(container.textContent).toMatch(/Plain text$/);
});
