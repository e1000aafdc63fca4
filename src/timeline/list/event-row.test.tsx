// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseQuery } from '../../events/search-query.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import type { BrowserAction } from '../browser-state.ts';
import { SearchProvider } from '../search/highlighted.tsx';
import { EventRow, type EventRowProps, RowOptionsProvider } from './event-row.tsx';

vi.mock('../detail/open-event.tsx', () => ({
  default: ({ event }: Pick<EventRowProps, 'event'>) => <p>Details of {event.key}</p>,
}));

const container = document.createElement('div');
const dispatch = vi.fn<(action: BrowserAction) => void>();

interface TestRow extends Partial<Omit<EventRowProps, 'event'>> {
  /** The event as the API sends it. */
  readonly raw?: object;
  readonly conversation?: object | null;
  readonly search?: string;
  readonly isSplit?: boolean;
  readonly showsConversation?: boolean;
}

async function show({
  raw = {},
  conversation = { subject: 'Printer' },
  search = '',
  isSplit = false,
  showsConversation = true,
  ...props
}: TestRow = {}): Promise<void> {
  const [event] = buildTimeline(conversation ? [{ id: 'a', ...conversation }] : [], [
    {
      id: '1',
      type: 'reply',
      side_conversation_id: 'a',
      created_at: '2026-11-20T09:05:00Z',
      actor: { name: 'Maria' },
      message: { body: 'Pull the plug' },
      ...raw,
    },
  ]).events;
  if (!event) throw new Error('There is one event');
  const options = {
    isSplit,
    showsConversation,
    renderTrailing: ({ ticketId }: typeof event) => ticketId && <a href="#t">Ticket {ticketId}</a>,
    dispatch,
  };
  renderWithProviders(
    <SearchProvider value={parseQuery(search)}>
      <RowOptionsProvider value={options}>
        <EventRow
          event={event}
          index={3}
          isNew={false}
          isOpen={false}
          isCurrent={false}
          isMarked={false}
          {...props}
        />
      </RowOptionsProvider>
    </SearchProvider>,
    container,
  );
  await act(async () => vi.dynamicImportSettled());
}

beforeEach(() => dispatch.mockReset());
afterEach(() => renderWithProviders(null, container));

const row = () => container.querySelector('article');
const opener = () => container.querySelector('button');
const time = () => container.querySelector('time');
const preview = () => container.querySelector('article p')?.textContent;
const marks = () => [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('the row of an event', () => {
  it('is an article that is named after who did what', async () => {
    await show();
    expect(opener()?.textContent).toBe('Maria replied');
    expect(row()?.getAttribute('aria-labelledby')).toBe(opener()?.id);
    expect(opener()?.id).not.toBe('');
  });

  it.each([
    [{ type: 'create' }, 'Maria created the conversation'],
    [{ type: 'reply' }, 'Maria replied'],
    [{ type: 'update', updates: { state: 'closed' } }, 'Maria closed the conversation'],
    [{ type: 'update', updates: { subject: 'Fire' } }, 'Maria renamed the conversation to “Fire”'],
    [{ type: 'merge' }, 'Maria added an event of type “merge”'],
    [{ type: 'reply', actor: null }, 'Somebody replied'],
  ])('says what happened: %j', async (raw, text) => {
    await show({ raw: { message: null, ...raw } });
    expect(opener()?.textContent).toBe(text);
  });

  it('shows the time, in full for machines', async () => {
    await show();
    expect(time()?.textContent).toBe('9:05 AM');
    expect(time()?.getAttribute('datetime')).toBe('2026-11-20T09:05:00.000Z');
  });

  it('says that it has no date', async () => {
    await show({ raw: { created_at: 'yesterday' } });
    expect(time()).toBeNull();
    expect(row()?.textContent).toContain('no date');
  });

  it('names the conversation with its channel, and shows what else belongs to the row', async () => {
    await show({ raw: { ticket_id: 42 } });
    expect(row()?.textContent).toContain('Printer');
    expect(container.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBe('Email');
    expect(container.querySelector('a')?.textContent).toBe('Ticket 42');
  });

  it('names an event whose conversation is not in the list', async () => {
    await show({ conversation: null });
    expect(row()?.textContent).toContain("A conversation not in this ticket's list");
    expect(container.querySelector('svg[role="img"]')).toBeNull();
  });

  it('has the date instead of the conversation below a heading that names it', async () => {
    await show({ showsConversation: false, raw: { ticket_id: 42 } });
    expect(row()?.textContent).not.toContain('Printer');
    expect(container.querySelector('a')).toBeNull();
    expect(time()?.textContent).toBe('11/20/26, 9:05 AM');
  });
});

describe('the preview of a message', () => {
  it('is its text', async () => {
    await show();
    expect(preview()).toBe('Pull the plug');
  });

  it.each([
    [{ attachments: [{ file_name: 'a.png' }, { file_name: 'b.png' }] }, '2 attachments'],
    [{ attachments: [] }, 'No text'],
  ])('of a message without text tells what it has instead: %j', async (message, text) => {
    await show({ raw: { message: { body: '', ...message } } });
    expect(preview()).toBe(text);
  });

  it('is missing if there is no message, and while the event is open', async () => {
    await show({ raw: { type: 'update', message: null } });
    expect(preview()).toBeUndefined();
    await show({ isOpen: true });
    expect(row()?.textContent).not.toContain('Pull the plug');
  });

  it('shows the match of a search, however far down the message it is', async () => {
    await show({ search: 'socket', raw: { message: { body: `${'x '.repeat(900)} the socket` } } });
    expect(preview()).toContain('the socket');
    expect(marks()).toEqual(['socket']);
  });
});

it('marks the matches of a search in names, actions, and subjects', async () => {
  await show({ search: 'maria printer repl' });
  expect(marks()).toEqual(['Maria', 'repl', 'Printer']);
});

describe('a new event', () => {
  const dot = () => opener()?.querySelector('[role="img"]')?.getAttribute('aria-label');

  it('has a dot with a name, which is part of the name of the row', async () => {
    await show({ isNew: true });
    expect(dot()).toBe('new');
  });

  it('has none if it is not new', async () => {
    await show();
    expect(dot()).toBeUndefined();
  });
});

describe('opening an event', () => {
  it('is possible by its button, which tells whether it is open', async () => {
    await show();
    expect(opener()?.getAttribute('aria-expanded')).toBe('false');
    expect(row()?.textContent).not.toContain('Details');
    opener()?.click();
    expect(dispatch.mock.calls).toEqual([[{ type: 'event-toggled', key: 'a/1' }]]);

    await show({ isOpen: true });
    expect(opener()?.getAttribute('aria-expanded')).toBe('true');
    expect(row()?.textContent).toContain('Details of a/1');
  });

  it('is done by the focus where the event opens beside the list', async () => {
    await show({ isSplit: true });
    expect(opener()?.hasAttribute('aria-expanded')).toBe(false);
    expect(opener()?.getAttribute('aria-current')).toBe('false');
    opener()?.click();
    expect(dispatch).not.toHaveBeenCalled();
    await show({ isSplit: true, isCurrent: true });
    expect(opener()?.getAttribute('aria-current')).toBe('true');
  });
});

describe('the focus', () => {
  it('reaches only the current row by Tab', async () => {
    await show();
    expect([opener()?.tabIndex, time()?.tabIndex]).toEqual([-1, -1]);
    expect(opener()?.dataset['row']).toBe('3');
    await show({ isCurrent: true });
    expect([opener()?.tabIndex, time()?.tabIndex]).toEqual([0, 0]);
  });

  it('makes a row the current one', async () => {
    await show();
    opener()?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(dispatch.mock.calls).toEqual([[{ type: 'row-focused', key: 'a/1' }]]);
  });
});
