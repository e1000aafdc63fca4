import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testEvent } from '../timeline/detail/test-event.ts';
import { RequestError } from '../zendesk/request-error.ts';
import { createStateChanges, UNDO_MS } from './state-change-controller.ts';
import {
  latestOutcome,
  NO_STATE_CHANGES,
  reduceStateChanges,
  type StateChanges,
} from './state-changes.ts';

const conversation = testEvent().conversation;
if (!conversation) throw new Error('The event has a conversation');
const { id } = conversation;
const other = { ...conversation, id: 'other' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page() {
  let state: StateChanges = NO_STATE_CHANGES;
  const setState = vi.fn<(one: { id: string }, state: string) => Promise<void>>();
  const onChanged = vi.fn<(conversationId: string) => Promise<string | null>>();
  setState.mockResolvedValue();
  onChanged.mockResolvedValue(null);
  const controller = createStateChanges({
    store: {
      getState: () => state,
      dispatch: (action) => {
        state = reduceStateChanges(state, action);
      },
    },
    setState,
    onChanged,
  });
  const requests = () => setState.mock.calls.map(([one, wanted]) => [one.id, wanted]);
  const outcome = (conversationId = id) => state.outcomes.get(conversationId) ?? null;
  return { controller, setState, onChanged, requests, outcome, current: () => state };
}

const failureOf = (status: number, details: object = {}) =>
  new RequestError(status === 403 ? 'not-allowed' : 'rejected', {
    status,
    target: 'x',
    ...details,
  });

describe('marking as done', () => {
  it('sends one request, and reads the conversation again', async () => {
    const { controller, onChanged, requests, outcome, current } = page();
    const change = controller.change(conversation, 'closed', 'strip');
    expect(current().changing).toEqual(new Map([[id, 'closed']]));
    expect(outcome()).toBeNull();
    await change;
    expect(requests()).toEqual([[id, 'closed']]);
    expect(outcome()).toMatchObject({ state: 'closed', place: 'strip', phase: 'done' });
    expect(current().changing.size).toBe(0);
    expect(onChanged.mock.calls).toEqual([[id]]);
  });

  it('does nothing while the last change of the conversation is on its way', async () => {
    const { controller, requests } = page();
    await Promise.all([
      controller.change(conversation, 'closed', 'strip'),
      controller.change(conversation, 'closed', 'list-heading'),
      controller.change(conversation, 'open', 'list-heading'),
      controller.change(other, 'closed', 'strip'),
    ]);
    expect(requests()).toEqual([
      [id, 'closed'],
      ['other', 'closed'],
    ]);
  });

  it('keeps the outcomes of several conversations', async () => {
    const { controller, setState, outcome, current } = page();
    setState.mockRejectedValueOnce(failureOf(403));
    await controller.change(conversation, 'closed', 'strip');
    await controller.change(other, 'closed', 'strip');
    expect(outcome()?.phase).toBe('refused');
    expect(outcome('other')?.phase).toBe('done');
    expect(latestOutcome(current())?.conversation.id).toBe('other');
  });
});

describe('Undo', () => {
  it('makes the opposite change once, and has no Undo itself', async () => {
    const { controller, requests, outcome } = page();
    await controller.change(conversation, 'closed', 'strip');
    await Promise.all([controller.undo(id), controller.undo(id)]);
    expect(requests()).toEqual([
      [id, 'closed'],
      [id, 'open'],
    ]);
    expect(outcome()).toMatchObject({ state: 'open', phase: 'done', isUndo: true });
    await controller.undo(id);
    expect(requests()).toHaveLength(2);
  });

  it('is offered for five seconds', async () => {
    const { controller, requests, outcome } = page();
    await controller.change(conversation, 'closed', 'strip');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(outcome()?.isPast).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()?.isPast).toBe(true);
    await controller.undo(id);
    expect(requests()).toHaveLength(1);
  });

  it('leaves its line until the next press', async () => {
    const { controller, outcome } = page();
    await controller.change(conversation, 'closed', 'strip');
    controller.dismissPast();
    expect(outcome()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(100 * UNDO_MS);
    expect(outcome()).not.toBeNull();
    controller.dismissPast();
    expect(outcome()).toBeNull();
  });

  it('stays while the focus or the pointer is on it, and five seconds longer', async () => {
    const { controller, outcome } = page();
    await controller.change(conversation, 'closed', 'strip');
    controller.hold(id, true);
    await vi.advanceTimersByTimeAsync(10 * UNDO_MS);
    expect(outcome()?.isPast).toBe(false);
    controller.hold(id, false);
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(outcome()?.isPast).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()?.isPast).toBe(true);
  });

  it('stays where it was pressed until it is done, however long that takes', async () => {
    const { controller, setState, outcome } = page();
    await controller.change(conversation, 'closed', 'strip');
    let finish: () => void = () => undefined;
    setState.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const undo = controller.undo(id);
    await vi.advanceTimersByTimeAsync(10 * UNDO_MS);
    expect(outcome()).toMatchObject({ state: 'closed' });
    finish();
    await undo;
    expect(outcome()).toMatchObject({ state: 'open' });
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(outcome()?.isPast).toBe(true);
  });

  it('does not remove the outcome of a later change', async () => {
    const { controller, outcome } = page();
    await controller.change(conversation, 'closed', 'strip');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1000);
    await controller.change(conversation, 'open', 'thread-heading');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(outcome()).toMatchObject({ state: 'open', place: 'thread-heading' });
  });
});

describe('a refusal', () => {
  it('says so until the agent tries again or dismisses it, and sends nothing by itself', async () => {
    const { controller, setState, onChanged, requests, outcome } = page();
    setState.mockRejectedValueOnce(failureOf(422, { apiMessage: 'State is invalid' }));
    await controller.change(conversation, 'closed', 'strip');
    await vi.advanceTimersByTimeAsync(100 * UNDO_MS);
    expect(outcome()).toMatchObject({
      phase: 'refused',
      failure: { apiMessage: 'State is invalid' },
      retryAtMs: null,
    });
    expect(requests()).toHaveLength(1);
    expect(onChanged).not.toHaveBeenCalled();

    await controller.undo(id);
    expect(requests()).toHaveLength(1);
    await controller.tryAgain(id);
    expect(requests()).toHaveLength(2);
    expect(outcome()?.phase).toBe('done');
  });

  it('tells when it may be repeated', async () => {
    const { controller, setState, outcome } = page();
    setState.mockRejectedValueOnce(
      new RequestError('rate-limited', { status: 429, retryAfterSeconds: 30, target: 'x' }),
    );
    await controller.change(conversation, 'closed', 'strip');
    expect(outcome()).toMatchObject({ phase: 'refused', retryAtMs: Date.now() + 30_000 });
  });

  it('can be dismissed', async () => {
    const { controller, setState, outcome } = page();
    setState.mockRejectedValueOnce(failureOf(403));
    await controller.change(conversation, 'closed', 'strip');
    controller.dismiss(id);
    expect(outcome()).toBeNull();
  });
});

describe('a change without an answer', () => {
  const LOST = new RequestError('offline', { target: 'x' });

  it.each([
    ['closed', 'done'],
    ['open', 'unknown'],
    [null, 'unknown'],
  ] as const)('is looked up: the state %j means %s', async (readState, phase) => {
    const { controller, setState, onChanged, requests, outcome, current } = page();
    setState.mockRejectedValueOnce(LOST);
    onChanged.mockResolvedValueOnce(readState);
    const change = controller.change(conversation, 'closed', 'strip');
    expect(current().changing.has(id)).toBe(true);
    await change;
    expect(onChanged.mock.calls[0]).toEqual([id]);
    expect(outcome()?.phase).toBe(phase);
    expect(requests()).toHaveLength(1);
  });

  it.each([
    ['500', new RequestError('server', { status: 500, target: 'x' })],
    ['408', new RequestError('rejected', { status: 408, target: 'x' })],
    ['an error of another kind', new Error('broken')],
  ])('may be done after %s', async (_name, error) => {
    const { controller, setState, onChanged, outcome } = page();
    setState.mockRejectedValueOnce(error);
    onChanged.mockRejectedValueOnce(new Error('not read'));
    await controller.change(conversation, 'closed', 'strip');
    expect(outcome()?.phase).toBe('unknown');
  });

  it('can be repeated', async () => {
    const { controller, setState, requests, outcome } = page();
    setState.mockRejectedValueOnce(LOST);
    await controller.change(conversation, 'closed', 'strip');
    await Promise.all([controller.tryAgain(id), controller.tryAgain(id)]);
    expect(requests()).toEqual([
      [id, 'closed'],
      [id, 'closed'],
    ]);
    expect(outcome()?.phase).toBe('done');
  });

  it('is known to be done once the page has read the state', async () => {
    const { controller, setState, outcome } = page();
    setState.mockRejectedValueOnce(LOST);
    await controller.change(conversation, 'closed', 'strip');
    controller.observe(() => 'open');
    expect(outcome()?.phase).toBe('unknown');
    controller.observe(() => 'closed');
    expect(outcome()?.phase).toBe('done');
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(outcome()?.isPast).toBe(true);
  });
});

it('is silent after the page has stopped it', async () => {
  const { controller, setState, onChanged, requests, outcome } = page();
  let lose: (error: Error) => void = () => undefined;
  setState.mockReturnValueOnce(new Promise((_resolve, reject) => (lose = reject)));
  const change = controller.change(conversation, 'closed', 'strip');
  controller.stop();
  lose(new RequestError('offline', { target: 'x' }));
  await change;
  await controller.change(other, 'closed', 'strip');
  expect(requests()).toEqual([[id, 'closed']]);
  expect(onChanged).not.toHaveBeenCalled();
  expect(outcome()).toBeNull();
});
