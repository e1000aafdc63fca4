// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredExport } from './export-state.ts';
import type { ExportProgress } from './export-progress.ts';
import { renderWithProviders as showPart } from '../../ui/test-page.tsx';
import { createStore } from '../../app/store.ts';
import type { AccountActions } from '../account-actions.ts';
import { type Account, AccountProvider } from '../account-context.tsx';
import type { AccountState, AccountStore } from '../account-store.ts';
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
  isFinished: false,
};

const actions = {
  start: vi.fn<AccountActions['start']>(),
  pause: vi.fn<() => void>(),
  resume: vi.fn<() => void>(),
  cancel: vi.fn<() => void>(),
  continueExport: vi.fn<() => void>(),
  skipWait: vi.fn<() => void>(),
  checkAccess: vi.fn<AccountActions['checkAccess']>(() => new Promise(() => undefined)),
  remove: vi.fn<() => void>(),
} as unknown as AccountActions;

const store = createStore((_state: AccountState, next: AccountState) => next, accountStateOf({}));

const account = {
  store: store as unknown as AccountStore,
  actions,
  isPersistent: true,
  ageLimits: { amberMs: 1, redMs: 2 } as unknown as Account['ageLimits'],
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
      <ExportSection shown={null} {...props} />
    </AccountProvider>,
    root,
  );
}

function button(name: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
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

const focused = () => document.activeElement;
const announced = () => root.querySelector('[aria-live="polite"]')?.textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1) });
  vi.clearAllMocks();
  document.body.append(root);
});

afterEach(() => {
  void act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
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

  it('goes from New export to the chosen start, and back when that is canceled', () => {
    show({ stored: STORED, progress: inState('cancelled') });
    press('New export');
    expect(focused()?.matches('input:checked')).toBe(true);
    press('Cancel');
    expect(focused()).toBe(button('New export'));
    expect(root.querySelector('fieldset')).toBe(null);
  });

  it('goes from a confirmed Delete to the chosen start', () => {
    show({ stored: STORED });
    press('Delete');
    press('Delete');
    expect(actions.remove).toHaveBeenCalledOnce();
    show({});
    expect(focused()?.matches('input:checked')).toBe(true);
  });

  it('stays in the panel when the run ends and its buttons go', () => {
    show({ progress: inState('running') });
    button('Pause').focus();
    show({ progress: inState('finished') });
    expect(focused()?.textContent).toBe('Export finished');
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

describe('a start', () => {
  it('counts back from the time of the click', () => {
    show({});
    vi.setSystemTime(Date.UTC(2026, 5, 2));
    void act(() => root.querySelectorAll<HTMLElement>('fieldset input[type="radio"]')[0]?.click());
    press('Export');
    expect(actions.start).toHaveBeenCalledWith(
      { kind: 'from', startMs: Date.UTC(2026, 5, 1) },
      false,
    );
  });

  it('says what it replaces, if anything', () => {
    show({ stored: { ...STORED, isFinished: true, eventCount: 0 } });
    expect(root.textContent).not.toContain('replaces');
    show({ stored: STORED });
    press('New export');
    expect(button('Export').getAttribute('aria-describedby')).toBe(
      [...root.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('replaces'))
        ?.id,
    );
  });

  it('cannot be canceled if there is nothing else to show', () => {
    show({});
    expect(() => button('Cancel')).toThrow('no button');
  });

  it('keeps its form until a run has started', () => {
    show({ stored: STORED });
    press('New export');
    press('Export');
    show({ stored: STORED, isBusy: true });
    expect(root.querySelector('fieldset')).not.toBe(null);
    show({ stored: STORED, progress: inState('running') });
    show({ stored: STORED, progress: inState('cancelled') });
    expect(root.querySelector('fieldset')).toBe(null);
  });
});

it('buttons do nothing while an operation is in progress', () => {
  const expectDisabled = (name: string) => {
    expect(button(name).getAttribute('aria-disabled')).toBe('true');
    press(name);
  };
  show({ stored: STORED, isBusy: true });
  for (const name of ['Continue export', 'Delete', 'New export']) expectDisabled(name);
  show({ stored: STORED });
  press('New export');
  show({ stored: STORED, isBusy: true });
  for (const name of ['Export', 'Cancel']) expectDisabled(name);
  expect(actions.continueExport).not.toHaveBeenCalled();
  expect(actions.start).not.toHaveBeenCalled();
  expect(root.querySelector('fieldset')).not.toBe(null);
  expect(root.textContent).not.toContain('Delete 500 events?');
});

it('without access, stored events can still be deleted and downloaded', () => {
  show({ stored: STORED, isDenied: true });
  expect(root.textContent).toContain('Only admins can export');
  const names = [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(names).toEqual(['Delete', 'Try again', 'Download CSV', 'Download NDJSON']);
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

it('downloads have the filtered events once all stored events have been searched', () => {
  show({ stored: STORED }, { shown: { matches: null } });
  expect(root.textContent).toContain('Filtered events (still searching)');
  expect(button('Download CSV').getAttribute('aria-disabled')).toBe('true');
  show({ stored: STORED }, { shown: { matches: matchesOf([{ position: 3 }]) } });
  expect(root.textContent).toContain('1 filtered event');
  expect(button('Download CSV').getAttribute('aria-disabled')).toBe('false');
});

it('a wait before a retry can be skipped, the rate limit of the app cannot', () => {
  const pause = { kind: 'rate-limited', untilMs: Date.now() + 3_600_000 } as const;
  const waiting = { ...inState('running'), state: 'waiting', pause } as const;
  show({ progress: { ...waiting, canSkip: false } });
  expect(root.textContent).not.toContain('Try now');
  show({ progress: { ...waiting, canSkip: true } });
  press('Try now');
  expect(actions.skipWait).toHaveBeenCalledOnce();
});
