// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EarlierMessage } from '../events/earlier-messages.ts';
import { type Message, parseMessage } from '../events/message.ts';
import { parseQuery } from '../events/search-query.ts';
import { renderWithProviders } from '../ui/test-page.tsx';
import HtmlMessage from './html-message.tsx';
import { sanitize } from './sanitize.ts';

// DOMPurify does not work in happy-dom. The browser tests cover sanitizing.
vi.mock('./sanitize.ts', () => ({
  sanitize: vi.fn<typeof sanitize>((html) => ({
    document: new DOMParser().parseFromString(html, 'text/html'),
    isCut: false,
  })),
}));

// The range that it deletes is not deleted in happy-dom. Its own tests run in Chromium.
vi.mock('./quotes/quoted-history.ts', () => ({
  removeQuotedHistory: (document: Document, earlier: readonly EarlierMessage[]) => {
    const quotes = document.querySelectorAll(`.quote, .known-to-${earlier.length}`);
    for (const quote of quotes) quote.remove();
    return quotes.length > 0;
  },
}));

const IMAGE = '<img src="https://images.example/a.png" width="40" height="40">';
const QUOTE = '<div class="quote">Old</div>';

const container = document.createElement('div');

function newMessage(html: string): Message {
  const message = parseMessage({ html_body: html });
  if (message === null) throw new Error('Not a message');
  return message;
}

const NO_MESSAGES: readonly EarlierMessage[] = [];

function show(message: Message, search = '', earlier = NO_MESSAGES): void {
  renderWithProviders(
    <HtmlMessage
      message={message}
      earlier={earlier}
      query={parseQuery(search)}
      plainText={<p>Plain text</p>}
    />,
    container,
  );
}

const labels = () =>
  [...container.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = () => act(() => container.querySelector('button')?.click());
const srcdoc = () => container.querySelector('iframe')?.srcdoc;

beforeEach(() => {
  document.body.append(container);
});

afterEach(() => {
  renderWithProviders(null, container);
  container.remove();
});

it('shows the message in a frame, without buttons that it does not need', () => {
  show(newMessage('<p>Hello</p>'));
  expect(srcdoc()).toContain('<p>Hello</p>');
  expect(container.textContent).not.toContain('Plain text');
  expect(labels()).toEqual([]);
});

describe('remote images', () => {
  it('are blocked until the agent shows them', async () => {
    show(newMessage(`<p>Hello ${IMAGE}</p>`));
    expect(labels()).toEqual(['Show 1 remote image']);
    expect(srcdoc()).not.toContain('images.example');
    expect(srcdoc()).toContain('img-src data:;');
    await press();
    expect(srcdoc()).toContain('src="https://images.example/a.png"');
    expect(srcdoc()).toContain('img-src data: https: http:;');
  });

  it('can be hidden again', async () => {
    show(newMessage(`<p>Hello ${IMAGE}${IMAGE}</p>`));
    await press();
    expect(labels()).toEqual(['Hide remote images']);
    await press();
    expect(labels()).toEqual(['Show 2 remote images']);
    expect(srcdoc()).not.toContain('images.example');
  });

  it('stay shown when the message is mounted again, but not in another message', async () => {
    const message = newMessage(`<p>Hello ${IMAGE}</p>`);
    show(message);
    await press();
    renderWithProviders(null, container);
    show(message);
    expect(labels()).toEqual(['Hide remote images']);
    renderWithProviders(null, container);
    show(newMessage(`<p>Hello ${IMAGE}</p>`));
    expect(labels()).toEqual(['Show 1 remote image']);
  });
});

describe('quoted text', () => {
  it('is hidden until the agent shows it', async () => {
    show(newMessage(`<p>New</p>${QUOTE}`));
    expect(srcdoc()).toContain('New');
    expect(srcdoc()).not.toContain('Old');
    expect(labels()).toEqual(['Show quoted text']);
    await press();
    expect(srcdoc()).toContain('Old');
    expect(labels()).toEqual(['Hide quoted text']);
    await press();
    expect(srcdoc()).not.toContain('Old');
  });

  it('is found with the earlier messages of the conversation', () => {
    const message = newMessage('<p>New</p><p class="known-to-1">Old</p>');
    show(message);
    expect(srcdoc()).toContain('Old');
    show(message, '', [{ message: newMessage('<p>Old</p>'), isOfOther: true }]);
    expect(srcdoc()).not.toContain('Old');
  });

  it('has its button after the message, and the images have theirs before', () => {
    show(newMessage(`<p>New ${IMAGE}</p>${QUOTE}`));
    const names = [...container.querySelectorAll('button, iframe')].map(({ tagName }) => tagName);
    expect(names).toEqual(['BUTTON', 'IFRAME', 'BUTTON']);
    expect(labels()).toEqual(['Show 1 remote image', 'Show quoted text']);
  });
});

describe('an image in the mail itself', () => {
  const attachments = [
    { file_name: 'a.png', content_url: 'https://acme.zendesk.com/a.png', inline: true },
  ];
  const html = '<img src="cid:a.png@01DA" alt="">';

  it('is loaded from the attachment on request, like a remote image', async () => {
    const message = parseMessage({ html_body: html, attachments });
    if (message === null) throw new Error('Not a message');
    show(message);
    expect(labels()).toEqual(['Show 1 remote image']);
    expect(srcdoc()).toContain('>Image in the email: a.png</span>');
    await press();
    expect(srcdoc()).toContain('src="https://acme.zendesk.com/a.png"');
  });

  it('is replaced by its name if there is no such attachment', () => {
    show(newMessage(html));
    expect(labels()).toEqual([]);
    expect(srcdoc()).toContain('>Image in the email: a.png</span>');
  });
});

it('has a sign after a link that leads to a different address than its text says', () => {
  show(newMessage('<a href="https://evil.example">https://bank.example</a>'));
  expect(srcdoc()).toContain('>⚠ leads to evil.example</span>');
  expect(srcdoc()).toContain('Open the link only if you trust evil.example.');
});

it('marks the matches of the search', () => {
  show(newMessage('<p>My printer is on fire</p>'), 'printer');
  expect(srcdoc()).toContain('My <mark>printer</mark> is on fire');
});

it('only moves the marks when the search changes', () => {
  const message = newMessage('<p>My printer is on fire</p>');
  show(message, 'printer');
  vi.mocked(sanitize).mockClear();
  show(message, 'fire');
  expect(srcdoc()).toContain('My printer is on <mark>fire</mark>');
  expect(sanitize).not.toHaveBeenCalled();
});

it.each(['', '<p>&nbsp;</p>', '<style>p{color:red}</style>'])(
  'shows the plain text if nothing of %j is visible',
  (html) => {
    show({ ...newMessage('x'), htmlBody: html });
    expect(container.querySelector('iframe')).toBe(null);
    expect(container.textContent).toBe('Plain text');
  },
);
