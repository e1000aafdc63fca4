// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { testI18n } from '../ui/test-page.tsx';
import { printEvents } from './print-events.ts';

const CONVERSATION = { id: 'c1', subject: 'Fire <b>alarm</b>', state: 'open' };
const CREATE = {
  id: 'e1',
  type: 'create',
  side_conversation_id: 'c1',
  created_at: '2026-11-20T10:24:31Z',
  actor: { name: 'Maria Lopez', email: 'maria@acme.example' },
  message: {
    body: 'Hello\n<img src=x onerror=alert(1)>',
    from: { name: 'Maria Lopez', email: 'maria@acme.example' },
    to: [{ email: 'shop@acme.example' }],
  },
};
const EVENTS = buildTimeline([CONVERSATION], [CREATE, {}]).events;

function fakeWindow() {
  const page = document.implementation.createHTMLDocument();
  return {
    page,
    print: vi.fn<() => void>(),
    close: vi.fn<() => void>(),
    get document(): Document {
      return page;
    },
  };
}

const print = (target: object | null, events = EVENTS) =>
  printEvents(target as Window | null, events, testI18n);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  document.documentElement.lang = '';
  document.documentElement.dir = '';
});

it('writes a heading and the number of events', () => {
  const target = fakeWindow();
  expect(print(target)).toBe(true);
  expect(target.page.title).toBe('Side conversation events');
  expect(target.page.querySelector('h1')?.textContent).toBe('Side conversation events');
  expect(target.page.querySelector('h1 + p')?.textContent).toBe('2 events');
  expect(target.page.querySelectorAll('article')).toHaveLength(2);
});

it('writes actor, action, time, conversation, properties, and message of an event', () => {
  const target = fakeWindow();
  print(target);
  const article = target.page.querySelector('article');
  expect([...(article?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Maria Lopez created the conversation',
    expect.stringContaining('November 20, 2026'),
    'Fire <b>alarm</b>',
    'From: Maria Lopez <maria@acme.example>',
    'To: shop@acme.example',
    'Hello\n<img src=x onerror=alert(1)>',
  ]);
});

it('leaves out what an event does not have', () => {
  const target = fakeWindow();
  print(target);
  const article = target.page.querySelector('article:last-child');
  expect(article?.textContent).not.toContain('null');
  expect(article?.querySelectorAll('.head')).toHaveLength(1);
  expect(article?.querySelector('.text')).toBe(null);
});

it('adds no elements from a message', () => {
  const target = fakeWindow();
  print(target);
  const names = new Set([...target.page.body.querySelectorAll('*')].map(({ tagName }) => tagName));
  expect([...names].toSorted()).toEqual(['ARTICLE', 'H1', 'H2', 'P']);
});

it('takes over language and direction from the page, and detects the direction of each text', () => {
  Object.assign(document.documentElement, { lang: 'he', dir: 'rtl' });
  const target = fakeWindow();
  print(target);
  expect(target.page.documentElement).toMatchObject({ lang: 'he', dir: 'rtl' });
  const texts = [...target.page.body.querySelectorAll<HTMLElement>('h1, h2, p')];
  expect(texts.every(({ dir }) => dir === 'auto')).toBe(true);
});

it('replaces what the window contained', () => {
  const target = fakeWindow();
  target.page.body.textContent = 'One moment…';
  print(target, []);
  expect(target.page.body.textContent).toBe('Side conversation events0 events');
});

it('prints after the page could render', () => {
  const target = fakeWindow();
  print(target);
  expect(target.print).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(target.print).toHaveBeenCalledOnce();
  expect(target.close).not.toHaveBeenCalled();
});

it('returns false if the browser refused the window', () => {
  expect(print(null)).toBe(false);
});

it('closes a window that cannot be written to, and returns false', () => {
  const target = {
    ...fakeWindow(),
    get document(): Document {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  };
  expect(print(target)).toBe(false);
  expect(target.close).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(target.print).not.toHaveBeenCalled();
});
