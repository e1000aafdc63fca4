// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseQuery } from '../../events/search-query.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import type { BrowserAction } from '../browser-state.ts';
import { SearchProvider } from '../search/highlighted.tsx';
import { EventRow } from './event-row.tsx';
import type { EventRowProps } from './event-row-props.ts';
import { RowOptionsProvider } from './row-options.ts';

vi.mock('../detail/open-event.tsx', () => ({
  default: ({ event }: Pick<EventRowProps, 'event'>) => <p>Details of {event.key}</p>,
}));

const container = document.createElement('div');
const dispatch = vi.fn<(action: BrowserAction) => void>();

interface TestRow extends Partial<EventRowProps> {
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
  const [parsed] = buildTimeline(conversation ? [{ id: 'a', ...conversation }] : [], [
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
  const event = props.event ?? parsed;
  if (!event) throw new Error('There is one event');
  const options = {
    isSplit,
    showsConversation,
    timeOf: () => '9:05 AM',
    renderTrailing: ({ ticketId }: typeof event) => ticketId && <a href="#t">Ticket {ticketId}</a>,
    dispatch,
    reply: null,
  };
  renderWithProviders(
    <SearchProvider value={parseQuery(search)}>
      <RowOptionsProvider value={options}>
        <EventRow
          index={3}
          direction={null}
          isUnread={false}
          isOpen={false}
          isCurrent={false}
          isMarked={false}
          isInRun={false}
          {...props}
          event={event}
        />
      </RowOptionsProvider>
    </SearchProvider>,
    container,
  );
  await act(async () => vi.dynamicImportSettled());
}

beforeEach(() => dispatch.mockReset());
afterEach(() => {
  renderWithProviders(null, container);
  container.remove();
});

const row = () => container.querySelector('article');
const opener = () => container.querySelector('button');
const name = () => opener()?.getAttribute('aria-label');
const description = () =>
  document.getElementById(opener()?.getAttribute('aria-describedby') ?? '')?.textContent;
/** The text of an update. */
const line = () => opener()?.nextElementSibling?.textContent;
const time = () => container.querySelector('time');
const avatar = () => container.querySelector('figure')?.textContent;
const preview = () => container.querySelector('article p')?.textContent;
const marks = () => [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);

beforeEach(() => document.body.append(container));

describe('the name of a row', () => {
  it.each([
    [{ type: 'create' }, 'Maria created the conversation'],
    [{ type: 'reply' }, 'Maria replied'],
    [{ type: 'update', updates: { subject: 'Fire' } }, 'Maria renamed the conversation to “Fire”'],
  ])('tells who did what, when, and in which conversation: %j', async (raw, sentence) => {
    await show({ raw: { message: null, ...raw } });
    expect(name()).toBe(`${sentence}. 9:05 AM. Printer`);
  });

  it.each([
    [{ state: 'closed' }, 'Maria closed “Printer”'],
    [
      { subject: 'Fire', state: 'open' },
      'Maria updated “Printer”. Maria renamed the conversation to “Fire”. Maria reopened the conversation',
    ],
  ])('contains the short sentence of an update: %j', async (updates, sentence) => {
    await show({ raw: { type: 'update', message: null, updates } });
    expect(name()).toBe(`${sentence}. 9:05 AM`);
    expect(name()).toContain(line());
  });

  it.each([
    [
      { type: 'update', message: null, updates: { subject: 'Fire' } },
      'Maria renamed the conversation to “Fire”',
    ],
    [
      { type: 'update', message: null, updates: { subject: 'Fire', state: 'closed' } },
      'Maria renamed the conversation to “Fire”. Maria closed the conversation',
    ],
    [
      { type: 'reply', updates: { subject: 'Fire' } },
      'Maria replied. Maria renamed the conversation to “Fire”',
    ],
  ])('says the subject once if the conversation still has it: %j', async (raw, sentence) => {
    await show({ raw, conversation: { subject: 'Fire' } });
    expect(name()).toBe(`${sentence}. 9:05 AM`);
    await show({ raw, conversation: { subject: 'Fire' }, isUnread: true });
    expect(name()).toBe(`Unread: ${sentence}. 9:05 AM`);
  });

  it('is the name of its article', async () => {
    await show();
    expect(row()?.getAttribute('aria-labelledby')).toBe(opener()?.id);
    expect(opener()?.id).not.toBe('');
  });

  it('tells that the event is unread', async () => {
    await show({ isUnread: true });
    expect(name()).toBe('Unread: Maria replied. 9:05 AM. Printer');
  });

  it('comes with the exact time, the direction, and the channel', async () => {
    await show({ direction: 'outgoing' });
    expect(description()).toBe(
      'Friday, November 20, 2026 at 9:05:00 AM UTC. Outgoing message. Email',
    );
    await show({ raw: { created_at: 'yesterday' } });
    expect(description()).toBe('Email');
  });
});

describe('the row of a message', () => {
  it('has the initials of its author, the channel, the name, and the time', async () => {
    await show();
    expect(avatar()).toBe('M');
    const channel = container.querySelector('svg[role="img"]');
    expect(channel?.getAttribute('aria-label')).toBe('Email');
    expect(channel?.parentElement?.title).toBe('Email');
    expect(opener()?.textContent).toBe('Maria');
    expect(time()?.textContent).toBe('9:05 AM');
    expect(time()?.getAttribute('datetime')).toBe('2026-11-20T09:05:00.000Z');
    expect(time()?.title).toBe('Friday, November 20, 2026 at 9:05:00 AM UTC');
  });

  it('names the recipients of an outgoing message after an arrow', async () => {
    const to = [{ name: 'Tom' }, { name: 'Anna' }, { name: 'Kim' }];
    const raw = { message: { body: 'Pull the plug', to } };
    await show({ raw, direction: 'outgoing' });
    expect(opener()?.parentElement?.textContent).toContain('Tom +2');
    const visible = opener()?.parentElement?.querySelector('[aria-hidden="true"]:has(bdi)');
    expect(visible?.textContent).toBe('Tom +2');
    expect(visible?.nextElementSibling?.textContent).toBe('To Tom and 2 more recipients');
    await show({ raw: { message: { body: 'Pull the plug', to: [to[0]] } }, direction: 'outgoing' });
    expect(opener()?.parentElement?.textContent).toContain('To Tom');
    await show({ raw, direction: 'incoming' });
    expect(opener()?.parentElement?.textContent).not.toContain('Tom');
  });

  it('says that it has no date', async () => {
    await show({ raw: { created_at: 'yesterday' } });
    expect(time()).toBeNull();
    expect(row()?.textContent).toContain('No date');
  });

  it('names the conversation, and shows what else belongs to the row', async () => {
    await show({ raw: { ticket_id: 42 } });
    expect(row()?.textContent).toContain('Printer');
    expect(container.querySelector('a')?.textContent).toBe('Ticket 42');
  });

  it('names an event whose conversation is not in the list', async () => {
    await show({ conversation: null });
    expect(row()?.textContent).toContain('Unknown conversation');
    expect(container.querySelector('svg[role="img"]')).toBeNull();
  });

  it('does not name the conversation below a heading that does', async () => {
    await show({ showsConversation: false });
    expect(row()?.textContent).not.toContain('Printer');
  });
});

describe('the row of an update', () => {
  const update = (updates: Readonly<Record<string, unknown>>) => ({
    type: 'update',
    message: null,
    updates,
  });

  it.each([
    [update({ state: 'closed' }), 'Maria closed “Printer”'],
    [update({ state: 'open' }), 'Maria reopened “Printer”'],
    [update({ state: 'merged' }), 'Maria set “Printer” to “merged”'],
    [update({ subject: 'Fire' }), 'Maria: Fire'],
    [update({ priority: 'high' }), 'Maria updated “Printer”'],
    [update({ state: 'closed', subject: 'Fire' }), 'Maria updated “Printer”'],
    [update({}), 'Maria updated “Printer”'],
    [{ type: 'merge', message: null }, 'Maria added “merge” to “Printer”'],
    [{ type: null, message: null }, 'Maria added an event to “Printer”'],
  ])('is one line without an avatar: %j', async (raw, text) => {
    await show({ raw });
    expect(line()).toBe(text);
    expect(avatar()).toBeUndefined();
    expect(preview()).toBeUndefined();
  });

  it('strikes through what was renamed', async () => {
    const conversation = { subject: 'Printer is on fire' };
    const create = { type: 'create', subject: 'Printer is on fire' };
    const [, event] = buildTimeline(
      [{ id: 'a', ...conversation }],
      [
        { id: '1', side_conversation_id: 'a', created_at: '2026-11-20T09:00:00Z', message: create },
        {
          id: '2',
          side_conversation_id: 'a',
          created_at: '2026-11-20T09:05:00Z',
          actor: { name: 'Maria' },
          ...update({ subject: 'Laptop is on fire' }),
        },
      ],
    ).events;
    if (!event) throw new Error('There are two events');
    await show({ event });
    expect(container.querySelector('del')?.textContent).toBe('Printer…');
    expect(container.querySelector('ins')?.textContent).toBe('Laptop…');
  });

  it('says only what happened below the heading of its conversation', async () => {
    await show({ raw: update({ state: 'closed' }), showsConversation: false });
    expect(line()).toBe('Maria closed the conversation');
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

it('marks the matches of a search in names and subjects', async () => {
  await show({ search: 'maria printer' });
  expect(marks()).toEqual(['Maria', 'Printer']);
});

describe('opening an event', () => {
  it('is possible by its button, which tells whether it is open', async () => {
    await show();
    expect(opener()?.getAttribute('aria-expanded')).toBe('false');
    expect(row()?.textContent).not.toContain('Details');
    opener()?.click();
    expect(dispatch.mock.calls).toEqual([[{ type: 'event-toggled', key: 'a/1' }]]);

    const before = opener();
    await show({ isOpen: true });
    // The same element, so that it keeps the focus.
    expect(opener()).toBe(before);
    expect(opener()?.getAttribute('aria-expanded')).toBe('true');
    // The details have the name and the time.
    expect(opener()?.textContent).toBe('');
    expect(time()).toBeNull();
    expect(row()?.textContent).toContain('PrinterDetails of a/1');
  });

  it('of an update keeps it in sight if it becomes a part of a run', async () => {
    const raw = { type: 'update', message: null, updates: { state: 'closed' } };
    await show({ raw });
    opener()?.click();
    expect(dispatch.mock.calls).toEqual([
      [{ type: 'updates-expanded', keys: ['a/1'] }],
      [{ type: 'event-toggled', key: 'a/1' }],
    ]);
  });

  it('makes the row the current one where the event opens beside the list', async () => {
    await show({ isSplit: true });
    expect(opener()?.hasAttribute('aria-expanded')).toBe(false);
    expect(opener()?.getAttribute('aria-current')).toBe('false');
    opener()?.click();
    expect(dispatch.mock.calls).toEqual([[{ type: 'row-chosen', key: 'a/1' }]]);
    await show({ isSplit: true, isCurrent: true });
    expect(opener()?.getAttribute('aria-current')).toBe('true');
  });

  it('is chosen by a press also if it is an update', async () => {
    await show({ isSplit: true, raw: { type: 'update', updates: { state: 'closed' } } });
    opener()?.click();
    expect(dispatch.mock.calls).toEqual([[{ type: 'row-chosen', key: 'a/1' }]]);
  });
});

describe('the focus', () => {
  it('reaches only the current row by Tab', async () => {
    await show();
    expect(opener()?.tabIndex).toBe(-1);
    expect(time()?.hasAttribute('tabindex')).toBe(false);
    expect(opener()?.dataset['row']).toBe('3');
    await show({ isCurrent: true });
    expect(opener()?.tabIndex).toBe(0);
  });

  it('makes a row the current one', async () => {
    await show();
    opener()?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(dispatch.mock.calls).toEqual([[{ type: 'row-focused', key: 'a/1' }]]);
  });
});
