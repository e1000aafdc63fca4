// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../ui/clipboard.ts';
import type { CommentActions, CommentEditor, HostActions } from '../../ui/host-actions.tsx';
import type { ConversationActions, StatePlace } from '../conversation-actions.tsx';
import { button, buttonNames, createTestBrowser, press, pressKey } from '../test-browser.tsx';
import { testActions } from '../test-conversation-actions.tsx';
import { EventActions } from './event-actions.tsx';
import { testEvent } from './test-event.ts';

vi.mock('../../ui/clipboard.ts', () => ({
  copyText: vi.fn<(text: string) => Promise<boolean>>(),
}));

const browser = createTestBrowser();
const { container } = browser;
const copy = vi.mocked(copyText);
const quote = vi.fn<CommentActions['quote']>();
const openTicket = vi.fn<HostActions['openTicket']>();
/** Switches to another comment editor. */
let switchTo: (editor: CommentEditor) => void;
let watcherCount = 0;

const comment: CommentActions = {
  quote,
  watchEditor(listener) {
    watcherCount += 1;
    switchTo = (editor) => void act(() => listener(editor));
    return () => {
      watcherCount -= 1;
    };
  },
};

beforeEach(() => {
  copy.mockReset();
  quote.mockReset();
  openTicket.mockReset();
  localStorage.clear();
});
afterEach(browser.close);

async function show(
  host: Partial<HostActions> | null,
  raw: object = {},
  conversation: object = {},
  actions: ConversationActions | null = null,
): Promise<void> {
  browser.render(<EventActions event={testEvent(raw, conversation)} />, {
    actions,
    hostActions: host && { comment: null, openTicket, openLargeView: null, ...host },
  });
  await browser.load();
}

const status = () => container.querySelector('[aria-live="polite"]')?.textContent;

/** Opens the menu, and returns the names of its items. */
async function openMenu(): Promise<(string | null)[]> {
  await press(container, 'More actions');
  return items().map(({ textContent }) => textContent);
}

async function choose(name: string): Promise<void> {
  await openMenu();
  await act(async () =>
    items()
      .find(({ textContent }) => textContent === name)
      ?.click(),
  );
}

const items = () => [...container.querySelectorAll<HTMLElement>('[role^="menuitem"]')];

it('offers what the host can do', async () => {
  await show(null);
  expect(buttonNames(container)).toEqual(['Copy', 'More actions']);
  await show({ comment });
  expect(buttonNames(container)).toEqual(['Copy', 'Quote in comment', 'More actions']);
  expect(await openMenu()).toEqual([
    'Copy with headers',
    'Copy as Markdown',
    'With name and subject',
  ]);
});

it.each([
  ['an update', { type: 'update', message: null, updates: { state: 'closed' } }],
  ['a message without text', { message: { body: '', attachments: [{ size: 5 }] } }],
])('does not quote %s', async (_case, raw) => {
  await show({ comment }, raw);
  expect(buttonNames(container)).toEqual(['Copy', 'More actions']);
  expect(await openMenu()).toEqual(['Copy with headers', 'Copy as Markdown']);
});

describe('the child ticket', () => {
  const CHILD = { external_ids: { targetTicketId: '55' } };

  it('opens', async () => {
    openTicket.mockResolvedValue();
    await show({}, {}, CHILD);
    await choose('Open child ticket #55');
    expect(openTicket.mock.calls).toEqual([['55']]);
    expect(status()).toBe('');
  });

  it('is named if Zendesk does not open it', async () => {
    openTicket.mockRejectedValue(new Error('refused'));
    await show({}, {}, CHILD);
    await choose('Open child ticket #55');
    expect(status()).toContain('#55');
  });

  it('is not offered outside Zendesk', async () => {
    await show(null, {}, CHILD);
    expect(await openMenu()).toEqual(['Copy with headers', 'Copy as Markdown']);
  });
});

describe('copying', () => {
  it('copies the message alone, and with its headers on request', async () => {
    copy.mockResolvedValue(true);
    await show(null);
    await press(container, 'Copy');
    expect(copy.mock.lastCall).toEqual(['Pull the plug']);
    expect(status()).toBe('Copied');
    await choose('Copy with headers');
    expect(copy.mock.lastCall?.[0]).toMatch(/^Maria replied\n[^]*\nPrinter[^]*\n\nPull the plug$/);
    await choose('Copy as Markdown');
    expect(copy.mock.lastCall?.[0]).toContain('**Maria** replied');
    expect(status()).toBe('Copied');
  });

  it('copies what happened if there is no message', async () => {
    copy.mockResolvedValue(true);
    await show(null, { type: 'update', message: null, updates: { state: 'closed' } });
    await press(container, 'Copy');
    expect(copy.mock.lastCall?.[0]).toContain('Maria closed the conversation');
  });

  it('shows the text if the browser does not allow copying', async () => {
    copy.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await show(null);
    await press(container, 'Copy');
    expect(status()).toBe('Your browser blocked copying.');
    expect(buttonNames(container)).toContain('Show text');
    await press(container, 'Copy');
    expect(buttonNames(container)).not.toContain('Show text');
  });
});

describe('quoting', () => {
  const EDITORS = [
    ['public-reply', 'Quote in public reply', 'Quoted in the public reply'],
    ['internal-note', 'Quote in internal note', 'Quoted in the internal note'],
    ['other', 'Quote in comment', 'Quoted in the comment'],
    ['unknown', 'Quote in comment', 'Quoted in the comment'],
  ] as const;

  it.each(EDITORS)(
    'names the editor and inserts the message alone: %s',
    async (editor, label, done) => {
      quote.mockResolvedValue({ isInserted: true, editor });
      await show({ comment });
      switchTo(editor);
      await press(container, label);
      expect(quote.mock.lastCall).toEqual([
        {
          html: '<blockquote><p>Pull the plug</p></blockquote><p><br></p>',
          text: '\n> Pull the plug\n',
        },
        editor,
      ]);
      expect(status()).toBe(done);
    },
  );

  it.each(EDITORS)(
    'says who wrote it only in the kind of comment where the agent wants that: %s',
    async (editor) => {
      quote.mockResolvedValue({ isInserted: true, editor });
      await show({ comment });
      switchTo(editor);
      await choose('With name and subject');
      for (const [other, label] of EDITORS) {
        switchTo(other);
        await press(container, label);
        const { html, text } = quote.mock.lastCall?.[0] ?? { html: '', text: '' };
        const source = 'Maria replied · Printer · Friday, November 20, 2026 at 9:05:00';
        expect(html.includes(source)).toBe(other === editor);
        expect(text.includes(source)).toBe(other === editor);
      }
    },
  );

  it('remembers that choice for other events and the next time', async () => {
    await show({ comment });
    switchTo('internal-note');
    await choose('With name and subject');
    expect(browser.value().state.view.attributedEditors).toEqual(['internal-note']);
    expect(localStorage.getItem('test view')).toContain('"attributedEditors":["internal-note"]');
    await openMenu();
    expect(items().at(-1)?.getAttribute('aria-checked')).toBe('true');
  });

  it.each([
    ['internal-note', 'Quote in internal note', 'public-reply', 'is now a public reply.'],
    ['unknown', 'Quote in comment', 'public-reply', 'is now a public reply.'],
    ['unknown', 'Quote in comment', 'internal-note', 'is now an internal note.'],
    ['internal-note', 'Quote in internal note', 'other', 'has changed.'],
  ] as const)(
    'inserts nothing where its button says %s, if the comment is another, and says so',
    async (expected, label, editor, reason) => {
      quote.mockResolvedValueOnce({ isInserted: false, editor });
      await show({ comment });
      switchTo(expected);
      await press(container, label);
      expect(quote.mock.lastCall?.[1]).toBe(expected);
      expect(status()).toContain(`Nothing was quoted because the comment ${reason}`);
      quote.mockResolvedValueOnce({ isInserted: true, editor });
      const named = EDITORS.find(([kind]) => kind === editor)?.[1] ?? '';
      await press(container, named);
      expect(quote.mock.lastCall?.[1]).toBe(editor);
    },
  );

  it('stops watching the editor when it is closed', async () => {
    await show({ comment });
    expect(watcherCount).toBe(1);
    browser.close();
    expect(watcherCount).toBe(0);
  });

  it('quotes once however often it is pressed', async () => {
    let finish: () => void = () => undefined;
    quote.mockReturnValue(
      new Promise((resolve) => {
        finish = () => resolve({ isInserted: true, editor: 'unknown' });
      }),
    );
    await show({ comment });
    await press(container, 'Quote in comment');
    expect(status()).toBe('One moment…');
    expect(button(container, 'Quote in comment').getAttribute('aria-disabled')).toBe('true');
    await press(container, 'Quote in comment');
    expect(quote).toHaveBeenCalledOnce();
    await act(async () => {
      finish();
      // The quotation, what it says, and the watch on it are one promise after the other.
      for (let step = 0; step < 5; step += 1) await Promise.resolve();
    });
    expect(status()).toBe('Quoted in the comment');
    await press(container, 'Quote in comment');
    expect(quote).toHaveBeenCalledTimes(2);
  });

  it('shows the text while Zendesk has not answered for a while, quotes once, and takes its late answer', async () => {
    await show({ comment });
    vi.useFakeTimers();
    let finish: () => void = () => undefined;
    quote.mockReturnValue(
      new Promise((resolve) => {
        finish = () => resolve({ isInserted: true, editor: 'unknown' });
      }),
    );
    await press(container, 'Quote in comment');
    await act(async () => void (await vi.advanceTimersByTimeAsync(5000)));
    expect(status()).toBe(
      'Zendesk hasn’t responded yet. If the quote isn’t in the comment, copy the text and paste it there.',
    );
    expect(buttonNames(container)).toContain('Show text');
    expect(button(container, 'Quote in comment').getAttribute('aria-disabled')).toBe('true');
    await press(container, 'Quote in comment');
    expect(quote).toHaveBeenCalledOnce();
    await act(async () => {
      finish();
      // The quotation, what it says, and the watch on it are one promise after the other.
      for (let step = 0; step < 5; step += 1) await Promise.resolve();
    });
    expect(status()).toBe('Quoted in the comment');
    expect(buttonNames(container)).not.toContain('Show text');
    await press(container, 'Quote in comment');
    expect(quote).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('shows the text if Zendesk refuses the quotation', async () => {
    quote.mockRejectedValue(new Error('refused'));
    await show({ comment });
    await press(container, 'Quote in comment');
    expect(status()).toBe(
      'The quote wasn’t added to the comment. Copy the text and paste it into the comment.',
    );
    expect(buttonNames(container)).toContain('Show text');
    expect(button(container, 'Quote in comment').getAttribute('aria-disabled')).toBe('false');
  });
});

describe('answering', () => {
  it('offers Reply first for a message, and Mark as done in the menu', async () => {
    const { actions, onReply, onStateChange } = testActions();
    await show({ comment }, {}, {}, actions);
    expect(buttonNames(container)).toEqual(['Reply', 'Copy', 'Quote in comment', 'More actions']);
    await press(container, 'Reply');
    expect(onReply.mock.calls).toEqual([[expect.objectContaining({ key: 'a/1' }), 'reply']]);
    await choose('Mark as done');
    expect(onStateChange.mock.calls).toEqual([
      [expect.objectContaining({ id: 'a' }), 'closed', 'event a/1'],
    ]);
  });

  it('has every item of the menu within reach of the keyboard', async () => {
    const { actions } = testActions();
    const child = { external_ids: { targetTicketId: '55' } };
    await show({ comment }, {}, child, actions);
    const names = await openMenu();
    items()[0]?.focus();
    const reached = names.map(() => {
      const name = document.activeElement?.textContent;
      pressKey(document.activeElement, 'ArrowDown');
      return name;
    });
    expect(reached).toEqual(names);
  });

  it('reopens a conversation that is closed', async () => {
    const { actions, onStateChange } = testActions();
    await show(null, {}, { state: 'closed' }, actions);
    await choose('Reopen');
    expect(onStateChange.mock.lastCall?.[1]).toBe('open');
  });

  it('has no Reply for an update, nor for a reply that is on its way', async () => {
    const update = { type: 'update', message: null, updates: { subject: 'New' } };
    await show(null, update, {}, testActions().actions);
    expect(buttonNames(container)).toEqual(['Copy', 'More actions']);
    const pending = new Map([['a/1', 'sending' as const]]);
    await show(null, {}, {}, testActions({ pending }).actions);
    expect(buttonNames(container)).toEqual(['Copy', 'More actions']);
  });

  it('says while the state is being changed, and does nothing meanwhile', async () => {
    const { actions, onStateChange } = testActions({ changing: new Map([['a', 'closed']]) });
    await show(null, {}, {}, actions);
    await choose('Marking as done…');
    expect(onStateChange).not.toHaveBeenCalled();
  });

  it('shows what became of it only where it was pressed', async () => {
    const outcomeAt = (place: StatePlace) =>
      testActions({
        stateOutcomes: new Map([['a', { place, state: 'closed', phase: 'done', isRead: true }]]),
      }).actions;
    await show(null, {}, {}, outcomeAt('event a/1'));
    expect(container.querySelector('[data-test-outcome]')).not.toBeNull();
    await show(null, {}, {}, outcomeAt('event a/2'));
    expect(container.querySelector('[data-test-outcome]')).toBeNull();
  });
});
