// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationState, StatePlace } from '../timeline/conversation-actions.tsx';
import { button, buttonNames } from '../timeline/test-browser.tsx';
import { renderWithProviders } from '../ui/test-page.tsx';
import { RequestError } from '../zendesk/request-error.ts';
import { StateOutcomeAnnouncement, StateOutcomeLine } from './state-outcome.tsx';
import {
  type ChangeResult,
  NO_STATE_CHANGES,
  reduceStateChanges,
  type StateChange,
  type StateChanges,
} from './state-changes.ts';
import { testConversation } from './test-conversation.ts';

const { conversation } = testConversation([], [{}]);

const container = document.createElement('div');
const controller = {
  undo: vi.fn<(id: string) => Promise<void>>(),
  tryAgain: vi.fn<(id: string) => Promise<void>>(),
  hold: vi.fn<(id: string, isHeld: boolean) => void>(),
  dismiss: vi.fn<(id: string) => void>(),
};

beforeEach(() => {
  document.body.append(container);
  vi.useFakeTimers();
});
afterEach(() => {
  renderWithProviders(null, container);
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const one of Object.values(controller)) one.mockReset();
});

interface Ended {
  readonly state?: ConversationState;
  readonly place?: StatePlace;
  readonly isUndo?: boolean;
}

function changesAfter(result: ChangeResult, ended: Ended = {}): StateChanges {
  const change: StateChange = {
    conversation,
    state: 'closed',
    place: 'list-heading',
    isUndo: false,
    ...ended,
  };
  return reduceStateChanges(NO_STATE_CHANGES, { type: 'state-change-ended', change, result });
}

function show(changes: StateChanges): void {
  const outcome = changes.outcomes.get(conversation.id);
  renderWithProviders(
    <>
      <StateOutcomeAnnouncement changes={changes} />
      {outcome && (
        <StateOutcomeLine outcome={outcome} changing={changes.changing} controller={controller} />
      )}
    </>,
    container,
  );
}

const text = () => container.querySelector('bdi')?.textContent;
const announced = () => container.querySelector('[aria-live]')?.textContent;
const refused = (
  status: number,
  kind: 'not-allowed' | 'not-found' | 'rejected' | 'rate-limited' | 'not-signed-in',
  apiMessage: string | null = null,
): ChangeResult => ({
  phase: 'refused',
  failure: new RequestError(kind, { status, apiMessage, target: 'x' }),
  retryAtMs: kind === 'rate-limited' ? Date.now() + 3000 : null,
});
const UNKNOWN: ChangeResult = {
  phase: 'unknown',
  failure: new RequestError('offline', { target: 'x' }),
};

describe('the outcome', () => {
  it.each<[Ended, string]>([
    [{}, 'Marked as done.'],
    [{ state: 'open' }, 'Reopened.'],
    [{ place: 'strip' }, 'Marked “\u2068Printer\u2069” as done.'],
    [{ place: 'strip', state: 'open' }, 'Reopened “\u2068Printer\u2069”.'],
  ])('of %j has Undo, and is announced once', (ended, expected) => {
    show(NO_STATE_CHANGES);
    show(changesAfter({ phase: 'done' }, ended));
    expect(text()).toBe(expected);
    expect(announced()).toBe(expected);
    expect(buttonNames(container)).toEqual(['Undo', 'Dismiss']);
    button(container, 'Undo').click();
    expect(controller.undo.mock.calls).toEqual([[conversation.id]]);
    button(container, 'Dismiss').click();
    expect(controller.dismiss.mock.calls).toEqual([[conversation.id]]);
  });

  it.each<[ChangeResult, string]>([
    [refused(403, 'not-allowed'), 'Your role may be view-only. Ask an admin.'],
    [
      refused(404, 'not-found'),
      'Zendesk can’t find the conversation, which may have been deleted.',
    ],
    [refused(422, 'rejected'), 'Zendesk rejected the request (status 422).'],
    [refused(422, 'rejected', 'State: is invalid'), 'Zendesk says: \u2068State: is invalid\u2069'],
    [
      refused(401, 'not-signed-in'),
      'Your Zendesk session has ended. Sign in to Zendesk, then try again.',
    ],
  ])('of a refusal has the reason and Try again: %j', (result, reason) => {
    show(NO_STATE_CHANGES);
    show(changesAfter(result));
    expect(text()).toBe(`Not marked as done. ${reason}`);
    expect(announced()).toBe(text());
    button(container, 'Try again').click();
    expect(controller.tryAgain.mock.calls).toEqual([[conversation.id]]);
  });

  it('of too many requests counts down to Try again, and is announced once', () => {
    show(NO_STATE_CHANGES);
    show(changesAfter(refused(429, 'rate-limited')));
    expect(text()).toBe(
      'Not marked as done. Zendesk is limiting requests. You can try again in 3 seconds.',
    );
    expect(announced()).toBe('Not marked as done. Zendesk is limiting requests.');
    button(container, 'Try again').click();
    expect(controller.tryAgain).not.toHaveBeenCalled();
    void act(() => void vi.advanceTimersByTime(2000));
    expect(text()).toContain('in 1 second.');
    expect(announced()).toBe('Not marked as done. Zendesk is limiting requests.');
    void act(() => void vi.advanceTimersByTime(1000));
    expect(text()).toBe('Not marked as done. Zendesk is limiting requests.');
    button(container, 'Try again').click();
    expect(controller.tryAgain).toHaveBeenCalledOnce();
  });

  it('of a change without an answer says that it is not known', () => {
    show(changesAfter(UNKNOWN, { place: 'strip' }));
    expect(text()).toBe(
      'Zendesk hasn’t confirmed the change. The app doesn’t know whether “\u2068Printer\u2069” was marked as done.',
    );
    expect(buttonNames(container)).toEqual(['Try again', 'Dismiss']);
  });

  it('says while the next change is on its way, and cannot be pressed again', () => {
    const done = changesAfter({ phase: 'done' });
    show({ ...done, changing: new Map([[conversation.id, 'open']]) });
    expect(text()).toBe('Reopening…');
    expect(button(container, 'Undo').getAttribute('aria-disabled')).toBe('true');
    button(container, 'Undo').click();
    expect(controller.undo).not.toHaveBeenCalled();
  });

  it('of Undo has no Undo, and the focus stays in it', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    show(changesAfter({ phase: 'done' }));
    button(container, 'Undo').focus();
    show(changesAfter({ phase: 'done' }, { state: 'open', isUndo: true }));
    expect(buttonNames(container)).toEqual(['Dismiss']);
    expect(document.activeElement).toBe(button(container, 'Dismiss'));
  });

  it('keeps its words without Undo once the time for that is over', () => {
    const changes = reduceStateChanges(changesAfter({ phase: 'done' }), {
      type: 'undo-time-ended',
      conversationId: conversation.id,
      occasion: 1,
    });
    show(changes);
    expect(text()).toBe('Marked as done.');
    expect(buttonNames(container)).toEqual(['Dismiss']);
  });

  it('is held while the focus or the pointer is on it, and no longer once it is gone', () => {
    show(changesAfter({ phase: 'done' }));
    const line = container.querySelector('bdi')?.parentElement?.parentElement;
    line?.dispatchEvent(new Event('pointerenter'));
    button(container, 'Undo').focus();
    line?.dispatchEvent(new Event('pointerleave'));
    expect(controller.hold.mock.calls).toEqual([[conversation.id, true]]);
    show(NO_STATE_CHANGES);
    expect(controller.hold.mock.lastCall).toEqual([conversation.id, false]);
  });
});
