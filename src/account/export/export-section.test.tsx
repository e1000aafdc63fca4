// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import type { StoredExport } from './export-state.ts';
import type { CheckOutcome } from './export-check.ts';
import type { ExportProgress } from './export-progress.ts';
import { adaptPreactForGarden } from '../../ui/garden-on-preact.ts';
import { renderWithProviders as showPart } from '../../ui/test-page.tsx';
import { createStore } from '../../app/store.ts';
import type { AccountActions } from '../account-actions.ts';
import { type Account, AccountProvider } from '../account-context.tsx';
import type { AccountState, AccountStore } from '../account-store.ts';
import type { AccountEvent } from '../conversations/account-event.ts';
import { parseSideConversation } from '../../events/side-conversation.ts';
import { accountStateOf, type StateParts } from '../test-account-state.ts';
import { matchesOf } from '../conversations/stored-matches.ts';
import { ExportSection, type ExportSectionProps } from './export-section.tsx';

const STATS = {
  startMs: Date.UTC(2026, 1, 1),
  untilMs: Date.UTC(2026, 2, 3),
  reachedMs: Date.UTC(2026, 2, 1),
  eventsPerSecond: 45,
  requestsLeft: 61,
  msLeft: null,
  incompleteSeconds: [] as readonly number[],
};
const inState = (
  state: 'running' | 'finished' | 'cancelled',
  eventCount = 500,
): ExportProgress => ({
  state,
  eventCount,
  ...STATS,
});
const LOST_RIGHTS = {
  state: 'stopped',
  reason: { name: 'RequestError', kind: 'not-allowed', status: 403 },
  eventCount: 500,
  ...STATS,
} as ExportProgress;
const STORED: StoredExport = {
  startMs: STATS.startMs,
  untilMs: STATS.untilMs,
  eventCount: 500,
  lastMs: null,
  incompleteSeconds: [],
  isFinished: false,
};

const actions = {
  start: vi.fn<AccountActions['start']>(),
  update: vi.fn<() => void>(),
  pause: vi.fn<() => void>(),
  resume: vi.fn<() => void>(),
  cancel: vi.fn<() => void>(),
  continueExport: vi.fn<() => void>(),
  skipWait: vi.fn<() => void>(),
  checkAgain: vi.fn<AccountActions['checkAgain']>(),
  dismissCheck: vi.fn<() => void>(() => show({ stored: FINISHED })),
  removeKept: vi.fn<() => void>(),
  checkAccess: vi.fn<AccountActions['checkAccess']>(() => new Promise(() => undefined)),
  remove: vi.fn<() => void>(),
  fileChunks: vi.fn<AccountActions['fileChunks']>(async function* chunks() {
    yield { text: 'a', eventCount: 1 };
  }),
} as unknown as AccountActions;

const store = createStore((_state: AccountState, next: AccountState) => next, accountStateOf({}));

const account = {
  store: store as unknown as AccountStore,
  actions,
  isPersistent: true,
  ageLimits: { amberMs: 1, redMs: 2 } as unknown as Account['ageLimits'],
  workingTime: CALENDAR_TIME,
  targetMs: null,
  retentionDays: 30,
  isAdmin: false,
  storageKey: 'test',
} satisfies Account;

const root = document.createElement('div');

function show(
  parts: Partial<StateParts>,
  props: Partial<ExportSectionProps> = {},
  isAdmin = false,
): void {
  void act(() => store.dispatch(accountStateOf(parts)));
  showPart(
    <AccountProvider account={{ ...account, isAdmin }}>
      <ExportSection shown={null} view="events" {...props} />
    </AccountProvider>,
    root,
  );
}

function button(name: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
}

/** With the focus on it, as by a key. */
function press(name: string): void {
  const pressed = button(name);
  pressed.focus();
  void act(() => pressed.click());
}

/** The text of an element without bidirectional isolation marks. */
const plain = (element: Element | null) => element?.textContent?.replaceAll(/[\u2068\u2069]/g, '');

const focused = () => document.activeElement;
const announced = () => root.querySelector('[aria-live="polite"]')?.textContent;

/** Resolves once an assertion holds, however slow the computer is. */
const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 60_000 });

/** Chooses an item from the menu of a button, which is lazy. */
async function choose(menu: string, item: string): Promise<void> {
  await eventually(() => expect(button(menu).matches(':disabled')).toBe(false));
  press(menu);
  const found = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    ({ textContent }) => textContent?.startsWith(item),
  );
  if (!found) throw new Error(`there is no item ${item}`);
  await act(async () => found.click());
}

const MORE = 'More actions for the export';
const FINISHED = { ...STORED, isFinished: true };

beforeAll(() => adaptPreactForGarden());

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.clearAllMocks();
  document.body.append(root);
});

afterEach(() => {
  void act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
});

describe('the bar of a finished export', () => {
  it('says its span and size once, and has nothing open', () => {
    show({ stored: FINISHED });
    expect(root.querySelector('h1')?.textContent).toBe('Account events');
    expect(plain(root.querySelector('h2'))).toBe('30 days · 500 events');
    expect(root.textContent?.match(/500/g)).toHaveLength(1);
    expect(root.querySelector('fieldset')).toBe(null);
  });

  it('updates the export', () => {
    show({ stored: FINISHED });
    press('Update');
    expect(actions.update).toHaveBeenCalledOnce();
  });

  it('says that seconds are incomplete, and which', () => {
    show({ stored: { ...FINISHED, incompleteSeconds: [STATS.startMs / 1000] } });
    press('1 incomplete second');
    expect(focused()?.textContent).toBe('About this export');
  });

  it('takes the place of the progress', () => {
    show({ progress: inState('running') });
    show({ stored: FINISHED, progress: inState('finished') });
    expect(root.querySelector('[role="progressbar"]')).toBe(null);
    expect(root.querySelectorAll('h2')).toHaveLength(1);
  });

  it('tells what is worth knowing about the export', async () => {
    show({ stored: FINISHED });
    await choose(MORE, 'About this export');
    expect(focused()?.textContent).toBe('About this export');
    expect(plain(root)).toContain('The export covers the events from Feb 1, 2026');
    press('Close');
    expect(focused()).toBe(button(MORE));
    expect(root.textContent).not.toContain('The export covers');
  });

  it('has files of the shown and of all events while there are filters', async () => {
    const shown = { matches: matchesOf([{ position: 3 }]) };
    show({ stored: FINISHED }, { shown });
    await choose('Download', 'CSV');
    expect(actions.fileChunks).toHaveBeenLastCalledWith('csv', shown.matches, expect.anything());
    await eventually(() => expect(root.textContent).toContain('Created CSV file with 1 event'));
    expect(document.body.textContent).toContain('1 filtered event');
    // A run removes what the page says about an earlier file.
    show({ progress: inState('running') });
    expect(root.textContent).not.toContain('Created');
  });

  it('removes the outcome of a file', async () => {
    show({ stored: FINISHED });
    await choose('Download', 'NDJSON');
    expect(actions.fileChunks).toHaveBeenLastCalledWith('ndjson', null, expect.anything());
    await eventually(() => expect(root.textContent).toContain('Created NDJSON file'));
    press('Dismiss');
    expect(root.textContent).not.toContain('Created');
    expect(focused()).toBe(button('Download'));
  });
});

it('removes the outcome of a file when the page shows something else', async () => {
  show({ stored: FINISHED }, { view: 'insights' });
  await choose('Download', 'CSV');
  await eventually(() => expect(root.textContent).toContain('Created CSV file'));
  show({ stored: FINISHED }, { view: 'events' });
  expect(root.textContent).not.toContain('Created CSV file');
});

describe('the focus', () => {
  it('goes from Export to the heading of the run', () => {
    show({});
    press('Export');
    show({ isBusy: true });
    expect(focused()).toBe(button('Export'));
    show({ progress: inState('running', 0) });
    expect(focused()?.textContent).toBe('Exporting…');
  });

  it('goes from Continue export to the heading of the run', () => {
    show({ stored: STORED });
    press('Continue export');
    show({ stored: STORED, isBusy: true });
    expect(focused()).toBe(button('Continue export'));
    show({ stored: STORED, progress: inState('running') });
    expect(focused()?.textContent).toBe('Exporting…');
  });

  it('goes from New export to the chosen start, and back when that is canceled', async () => {
    show({ stored: STORED, progress: inState('cancelled') });
    await choose(MORE, 'New export');
    expect(focused()?.matches('input:checked')).toBe(true);
    press('Cancel');
    expect(focused()).toBe(button(MORE));
    expect(root.querySelector('fieldset')).toBe(null);
  });

  it('goes to Cancel when a question appears, and from a confirmed Delete to the chosen start', async () => {
    show({ stored: STORED });
    await choose(MORE, 'Delete from this browser');
    expect(focused()).toBe(button('Cancel'));
    press('Cancel');
    expect(focused()).toBe(button(MORE));
    await choose(MORE, 'Delete from this browser');
    press('Delete');
    expect(actions.remove).toHaveBeenCalledOnce();
    show({});
    expect(focused()?.matches('input:checked')).toBe(true);
  });

  it('stays in the bar when the run ends and its buttons go', () => {
    show({ progress: inState('running') });
    button('Pause').focus();
    show({ stored: FINISHED, progress: inState('finished') });
    expect(plain(focused())).toBe('30 days · 500 events');
  });

  it('is not moved if it was elsewhere', async () => {
    show({ progress: inState('running') });
    button('Pause').focus();
    button('Pause').blur();
    await Promise.resolve();
    show({ progress: inState('finished') });
    expect(focused()).toBe(document.body);
  });
});

describe('announcements', () => {
  it('use a live region that exists before', () => {
    show({});
    const region = root.querySelector('[aria-live="polite"]');
    expect(announced()).toBe('');
    show({ progress: inState('running') });
    expect(root.querySelector('[aria-live="polite"]')).toBe(region);
    expect(announced()).toBe('Exporting…');
  });

  it('are not repeated with each page, and do not stay', () => {
    show({ progress: inState('running') });
    void act(() => {
      vi.advanceTimersByTime(4000);
    });
    expect(announced()).toBe('');
    show({ progress: inState('running', 600) });
    expect(announced()).toBe('');
  });

  it('say how a run has ended', () => {
    show({ progress: LOST_RIGHTS });
    expect(announced()).toBe(
      'Export stopped. Zendesk no longer allows you to export. Check that you’re still an admin, then try again. ' +
        'The 500 events exported so far are still available.',
    );
  });

  it('say that a pause was requested', () => {
    show({ progress: inState('running') });
    press('Pause');
    expect(announced()).toBe('Pausing…');
    expect(actions.pause).toHaveBeenCalledOnce();
  });

  it('say why an export did not start', () => {
    show({ problem: 'elsewhere' });
    const sentences = 'Export running in another tab. To see that export here, reload this page.';
    expect(announced()).toBe(sentences);
    expect(root.querySelector('[role="note"]')?.textContent).toBe(sentences);
  });
});

describe('the bar of a run', () => {
  it('says why it waits in place of how far it is, and leaves no room for it afterwards', () => {
    const textOfBar = () => plain(root.querySelector('h2')?.parentElement ?? null);
    show({ progress: inState('running') });
    const before = root.querySelectorAll('section *').length;
    expect(textOfBar()).toMatch(/up to .*left/);
    const pause = { kind: 'rate-limited', untilMs: Date.now() + 10_000 } as const;
    show({ progress: { ...inState('running'), state: 'waiting', pause } });
    expect(textOfBar()).toMatch(/Zendesk allows .*Trying again in \d+ seconds?\./);
    expect(textOfBar()).toMatch(/left/);
    expect(textOfBar()).not.toMatch(/up to/);
    show({ progress: inState('running') });
    expect(root.querySelectorAll('section *')).toHaveLength(before);
  });
});

describe('a start', () => {
  it('counts back from the time at which it is processed', () => {
    show({});
    void act(() => root.querySelectorAll<HTMLElement>('fieldset input[type="radio"]')[0]?.click());
    press('Export');
    expect(actions.start).toHaveBeenCalledWith({ kind: 'last', durationMs: 86_400_000 }, false);
  });

  it('says what it replaces, if anything', async () => {
    show({ stored: { ...STORED, isFinished: true, eventCount: 0 } });
    expect(root.textContent).not.toContain('replaces');
    show({ stored: STORED });
    await choose(MORE, 'New export');
    expect(button('Export').getAttribute('aria-describedby')).toBe(
      [...root.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('replaces'))
        ?.id,
    );
  });

  it('cannot be canceled if there is nothing else to show', () => {
    show({});
    expect(() => button('Cancel')).toThrow('no button');
  });

  it('keeps its form until a run has started', async () => {
    show({ stored: STORED });
    await choose(MORE, 'New export');
    press('Export');
    show({ stored: STORED, isBusy: true });
    expect(root.querySelector('fieldset')).not.toBe(null);
    show({ stored: STORED, progress: inState('running') });
    show({ stored: STORED, progress: inState('cancelled') });
    expect(root.querySelector('fieldset')).toBe(null);
  });
});

it('buttons do nothing while an operation is in progress', async () => {
  const expectDisabled = (name: string) => {
    expect(button(name).getAttribute('aria-disabled')).toBe('true');
    press(name);
  };
  show({ stored: FINISHED, isBusy: true });
  expectDisabled('Update');
  show({ stored: STORED, isBusy: true });
  expectDisabled('Continue export');
  show({ stored: STORED });
  await choose(MORE, 'New export');
  show({ stored: STORED, isBusy: true });
  for (const name of ['Export', 'Cancel']) expectDisabled(name);
  expect(actions.update).not.toHaveBeenCalled();
  expect(actions.continueExport).not.toHaveBeenCalled();
  expect(actions.start).not.toHaveBeenCalled();
  expect(root.querySelector('fieldset')).not.toBe(null);
});

it('without access, stored events can still be deleted and downloaded', () => {
  show({ stored: STORED, isDenied: true });
  expect(root.textContent).toContain('Only admins can export');
  for (const name of ['Download', MORE, 'Try again']) expect(button(name)).not.toBeNull();
  for (const name of ['Update', 'Continue export', 'New export'])
    expect(() => button(name)).toThrow('no button');
  press('Try again');
  expect(button('Checking access…').getAttribute('aria-disabled')).toBe('true');
  press('Checking access…');
  expect(actions.checkAccess).toHaveBeenCalledOnce();
  expect(root.querySelector('fieldset')).toBe(null);
});

it('says each time that access is still denied', async () => {
  show({ stored: STORED, isDenied: true });
  const text = 'You still don’t have access.';
  for (const _time of [1, 2]) {
    let answer = (): void => undefined;
    vi.mocked(actions.checkAccess).mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    press('Try again');
    const region = button('Checking access…').nextElementSibling;
    expect(region?.getAttribute('aria-live')).toBe('polite');
    expect(region?.textContent).toBe('');
    await act(async () => {
      answer();
      await Promise.resolve();
    });
    expect(region?.textContent).toBe(text);
    expect(button('Try again').getAttribute('aria-disabled')).toBe('false');
  }
});

it('does not tell an admin to ask an admin', () => {
  show({ stored: STORED, isDenied: true }, {}, true);
  expect(root.textContent).toContain('Zendesk refused the export');
  expect(root.textContent).not.toContain('ask an admin');
  expect(button('Try again')).not.toBeNull();
});

it('the filtered events can be downloaded once all stored events have been searched', async () => {
  show({ stored: FINISHED }, { shown: { matches: null } });
  await choose('Download', 'CSV');
  expect(document.body.textContent).toContain('Filtered events (still searching)');
  expect(actions.fileChunks).not.toHaveBeenCalled();
});

it.each(['rate-limited', 'server', 'too-recent'] as const)('a wait can be skipped: %s', (kind) => {
  const pause = { kind, untilMs: Date.now() + 3_600_000 };
  show({ progress: { ...inState('running'), state: 'waiting', pause } });
  vi.mocked(actions.skipWait).mockClear();
  press('Try now');
  expect(actions.skipWait).toHaveBeenCalledOnce();
});

describe('a check', () => {
  const event = (subject: unknown) => ({
    id: 'e',
    created_at: '2026-02-03T04:05:06Z',
    message: { subject },
  });
  const check: CheckOutcome = {
    end: { state: 'finished' },
    part: { startMs: Date.UTC(2026, 10, 20), endMs: Date.UTC(2026, 10, 27), wholeCount: null },
    kept: null,
    added: { count: 1, sample: [event('Late')] },
    changed: { count: 52, sample: [event({ not: 'a text' }), { id: 'u' }] },
    removed: { count: 0, sample: [] },
  } as unknown as CheckOutcome;
  const lists = () =>
    [...root.querySelectorAll('details')].map((one) => ({
      summary: plain(one.querySelector('summary')),
      items: [...one.querySelectorAll('li')].map(plain),
    }));

  it('is started from the menu of a finished export', async () => {
    show({ stored: FINISHED });
    await choose(MORE, 'Check the last week again');
    expect(actions.checkAgain).toHaveBeenLastCalledWith(7);
    await choose(MORE, 'Check everything again');
    expect(actions.checkAgain).toHaveBeenLastCalledWith(null);
  });

  it.each([
    ['that is not finished', { stored: STORED }],
    ['without access', { stored: FINISHED, isDenied: true }],
  ])('is not offered for an export %s', async (_why, parts) => {
    show(parts);
    await expect(choose(MORE, 'Check everything again')).rejects.toThrow('no item');
  });

  it('lists what was different, and how much more there is', () => {
    show({ stored: FINISHED, check });
    const [added, changed, ...others] = lists();
    expect(others).toEqual([]);
    expect(added?.summary).toBe('1 event added');
    expect(added?.items).toEqual([expect.stringMatching(/2026.*: “Late”$/)]);
    expect(changed?.summary).toBe('52 events changed');
    expect(changed?.items).toEqual([
      expect.stringMatching(/: “e”$/),
      'No date: “u”',
      '50 more events',
    ]);
    expect(announced()).toContain('Checked \u2068Nov 20, 2026\u2069 to \u2068Nov 27, 2026\u2069');
  });

  it('names events by the subject of their conversation, else by the start of their text', () => {
    const at = (conversation: string, preview: string | null) => ({
      id: `event of ${conversation}`,
      side_conversation_id: conversation,
      message: { subject: null, preview_text: preview },
    });
    const conversation = parseSideConversation({ id: 'known', subject: 'Spare parts' });
    const events = [{ conversationId: 'known', conversation } as AccountEvent];
    const sample = [at('known', 'Hello'), at('unknown', 'Hello'), at('unknown', null)];
    show({ stored: FINISHED, events, check: { ...check, added: { count: 3, sample } } });
    expect(lists()[0]?.items).toEqual([
      'No date: “Spare parts”',
      'No date: “Hello”',
      'No date: “event of unknown”',
    ]);
  });

  it('says that nothing was, or that it did not read all', () => {
    const none = { count: 0, sample: [] };
    const same = { ...check, added: none, changed: none };
    show({ stored: FINISHED, check: same });
    expect(root.textContent).toContain('Nothing is different from the export.');
    show({ stored: FINISHED, check: { ...same, end: { state: 'cancelled' } } });
    expect(root.textContent).toContain('The check was canceled');
    expect(plain(root)).toContain(
      'The check read from Nov 20, 2026 at 12:00 AM to Nov 27, 2026 at',
    );
    expect(root.textContent).toContain('that Zendesk no longer returns are still here');
    expect(root.textContent).not.toContain('Nothing is different');
  });

  describe('that has kept events', () => {
    const kept = { count: 312, sample: [{ id: 'k' }], why: 'asked' } as const;
    const none = { count: 0, sample: [] };
    const asked: CheckOutcome = { ...check, added: none, changed: none, kept };

    it('asks before they are removed, and removes them once', () => {
      show({ stored: FINISHED, check: asked });
      expect(lists().map(({ summary }) => summary)).toEqual([
        '312 events not returned by Zendesk for this time, still here',
      ]);
      expect(announced()).toContain('312 events not returned by Zendesk');
      expect(announced()).toContain('Zendesk’s answer may be incomplete');
      expect(root.textContent).not.toContain('Nothing is different');
      expect(() => button('Close')).toThrow('no button');
      expect(actions.removeKept).not.toHaveBeenCalled();
      press('Remove 312 events');
      expect(actions.removeKept).toHaveBeenCalledOnce();
      show({ stored: FINISHED, check: asked, isBusy: true });
      expect(focused()).toBe(button('Remove 312 events'));
      press('Remove 312 events');
      expect(actions.removeKept).toHaveBeenCalledOnce();
      show({ stored: FINISHED, check: { ...asked, kept: null, removed: { ...kept } } });
      expect(lists()[0]?.summary).toContain('312 events not returned by Zendesk for this time, r');
      expect(plain(focused())).toBe('Checked Nov 20, 2026 to Nov 27, 2026');
      expect(() => button('Remove 312 events')).toThrow('no button');
      expect(button('Close')).not.toBeNull();
    });

    it.each(['Keep them', 'Escape'])('keeps them with %s', (how) => {
      vi.mocked(actions.removeKept).mockClear();
      vi.mocked(actions.dismissCheck).mockClear();
      show({ stored: FINISHED, check: asked });
      const keep = button('Keep them');
      if (how === 'Escape')
        void act(() => {
          keep.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        });
      else press(how);
      expect(actions.dismissCheck).toHaveBeenCalledOnce();
      expect(actions.removeKept).not.toHaveBeenCalled();
      expect(lists()).toEqual([]);
    });

    it.each([
      ['not-removed', 'The removal failed'],
      ['outdated', 'in another tab since this check, so nothing was removed'],
    ] as const)('says that nothing was removed: %s', (why, text) => {
      show({ stored: FINISHED, check: { ...asked, kept: { ...kept, why } } });
      expect(root.textContent).toContain(text);
      expect(lists()[0]?.summary).toContain('still here');
      expect(() => button('Remove 312 events')).toThrow('no button');
      press('Close');
      expect(lists()).toEqual([]);
    });
  });

  it.each(['Close', 'Escape'])('is closed by %s, and the focus goes to the menu', async (how) => {
    vi.mocked(actions.dismissCheck).mockClear();
    show({ stored: FINISHED, check });
    await eventually(() => expect(button(MORE).matches(':disabled')).toBe(false));
    const close = button('Close');
    close.focus();
    if (how === 'Close') press('Close');
    else
      void act(() => {
        close.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      });
    expect(actions.dismissCheck).toHaveBeenCalledTimes(1);
    expect(lists()).toEqual([]);
    expect(focused()).toBe(button(MORE));
  });
});
