// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Message, parseMessage } from '../events/message.ts';

const container = document.createElement('div');

function newMessage(raw: object): Message {
  const message = parseMessage(raw);
  if (message === null) throw new Error('Not a message');
  return message;
}

/** Renders the preview of a message with modules that have no converter yet. */
async function show(message: Message): Promise<() => string> {
  const { preview } = await import('../events/plain-text.ts');
  const { useHtmlConverter } = await import('./use-html-converter.ts');
  function Preview() {
    const status = useHtmlConverter([null, message]);
    return <p>{`${status} ${preview(message)}`}</p>;
  }
  void act(() => render(<Preview />, container));
  return () => container.textContent;
}

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  void act(() => render(null, container));
  vi.doUnmock('../events/html-to-text.ts');
});

const HTML_ONLY = { html_body: '<p hidden>A</p><p>B</p>', preview_text: 'C' };

it('renders again with the text of the HTML once the code has loaded', async () => {
  const text = await show(newMessage(HTML_ONLY));
  expect(text()).toBe('loading C');
  await vi.waitFor(() => expect(text()).toBe('final B'));
});

it('says so if the code cannot be loaded, and tries again for the next component', async () => {
  vi.doMock('../events/html-to-text.ts', () => {
    throw new Error('The chunk could not be fetched');
  });
  const text = await show(newMessage(HTML_ONLY));
  await vi.waitFor(() => expect(text()).toBe('failed C'));
  vi.doUnmock('../events/html-to-text.ts');
  void act(() => render(null, container));
  const again = await show(newMessage(HTML_ONLY));
  await vi.waitFor(() => expect(again()).toBe('final B'));
});

it('loads nothing for a message with a plain text body', async () => {
  const text = await show(newMessage({ ...HTML_ONLY, body: 'D' }));
  expect(text()).toBe('final D');
});
