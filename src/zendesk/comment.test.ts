import { describe, expect, it, vi } from 'vitest';
import { type CommentEditor, insertIntoComment, watchCommentEditor } from './comment.ts';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';

const QUOTATION = { html: '<blockquote>Hi</blockquote>', text: '> Hi' };

/** Creates a host that supports these actions and rejects all others. */
function hostWith(...known: string[]) {
  const invoke = vi.fn<Host['invoke']>((action) =>
    known.includes(action)
      ? Promise.resolve(undefined)
      : Promise.reject(new Error(`"${action}" is not an action of this host`)),
  );
  return { host: fakeHost({ invoke }), calls: invoke.mock.calls };
}

describe('insertIntoComment', () => {
  it('inserts HTML once', async () => {
    const { host, calls } = hostWith(
      'ticket.comment.appendHtml',
      'ticket.editor.insert',
      'ticket.comment.appendText',
    );
    await insertIntoComment(host, QUOTATION, 'unknown');
    expect(calls).toEqual([['ticket.comment.appendHtml', QUOTATION.html]]);
  });

  it('falls back to the editor action', async () => {
    const { host, calls } = hostWith('ticket.editor.insert');
    await insertIntoComment(host, QUOTATION, 'unknown');
    expect(calls.at(-1)).toEqual(['ticket.editor.insert', QUOTATION.html]);
  });

  it('falls back to plain text if no action for HTML is supported', async () => {
    const { host, calls } = hostWith('ticket.comment.appendText');
    await insertIntoComment(host, QUOTATION, 'unknown');
    expect(calls.at(-1)).toEqual(['ticket.comment.appendText', QUOTATION.text]);
  });

  it('rejects if the host refuses every action', async () => {
    const { host, calls } = hostWith();
    await expect(insertIntoComment(host, QUOTATION, 'unknown')).rejects.toMatchObject({
      name: 'RequestError',
      kind: 'rejected',
      target: 'ticket.comment.appendHtml, ticket.editor.insert, ticket.comment.appendText',
    });
    expect(calls).toHaveLength(3);
  });

  it('waits for an action that the host performs late', async () => {
    vi.useFakeTimers();
    const invoke = vi.fn<Host['invoke']>(
      () => new Promise((resolve) => setTimeout(() => resolve(undefined), 60_000)),
    );
    const inserted = insertIntoComment(fakeHost({ invoke }), QUOTATION, 'unknown');
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(inserted).resolves.toEqual({ isInserted: true, editor: 'unknown' });
    expect(invoke).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('tries no other action after a late refusal, because the agent may have inserted the content', async () => {
    vi.useFakeTimers();
    const invoke = vi.fn<Host['invoke']>(
      () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('x')), 5000)),
    );
    const outcome = insertIntoComment(fakeHost({ invoke }), QUOTATION, 'unknown').catch(
      (error: unknown) => error,
    );
    await vi.advanceTimersByTimeAsync(5000);
    expect(await outcome).toMatchObject({ kind: 'rejected' });
    expect(invoke).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it.each<[type: string | undefined, expected: CommentEditor, isInserted: boolean, editor: string]>(
    [
      ['publicReply', 'public-reply', true, 'public-reply'],
      ['internalNote', 'internal-note', true, 'internal-note'],
      ['internalNote', 'public-reply', false, 'internal-note'],
      ['publicReply', 'internal-note', false, 'public-reply'],
      // Whoever was not told an editor learns it before anything is inserted.
      ['publicReply', 'unknown', false, 'public-reply'],
      ['internalNote', 'unknown', false, 'internal-note'],
      ['twitterReply', 'unknown', false, 'other'],
      ['twitterReply', 'internal-note', false, 'other'],
      ['twitterReply', 'public-reply', false, 'other'],
      ['publicReply', 'other', false, 'public-reply'],
      ['twitterReply', 'other', true, 'other'],
      // A host that does not say is trusted.
      [undefined, 'internal-note', true, 'unknown'],
      [undefined, 'other', true, 'unknown'],
      [undefined, 'unknown', true, 'unknown'],
      ['', 'internal-note', true, 'unknown'],
    ],
  )('with the editor %s, where %s is expected: %s', async (type, expected, isInserted, editor) => {
    const invoke = vi.fn<Host['invoke']>(() => Promise.resolve());
    const get = () => Promise.resolve({ 'comment.type': type });
    expect(await insertIntoComment(fakeHost({ get, invoke }), QUOTATION, expected)).toEqual({
      isInserted,
      editor,
    });
    expect(invoke).toHaveBeenCalledTimes(isInserted ? 1 : 0);
  });

  it.each<[string, Host['get']]>([
    ['refuses to name the editor', () => Promise.reject(new Error('refused'))],
    ['does not name the editor', () => new Promise(() => undefined)],
  ])('inserts if the host %s', async (_case, get) => {
    vi.useFakeTimers();
    const invoke = vi.fn<Host['invoke']>(() => Promise.resolve());
    const inserted = insertIntoComment(fakeHost({ get, invoke }), QUOTATION, 'internal-note');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await inserted).toEqual({ isInserted: true, editor: 'unknown' });
    vi.useRealTimers();
  });
});

describe('watchCommentEditor', () => {
  it('tells the editor at first, when it changes, and after the app was hidden', async () => {
    let type = 'publicReply';
    const listeners = new Map<string, (data: unknown) => void>();
    const host = fakeHost({
      get: () => Promise.resolve({ 'ticket.comment.type': type }),
      on: (event, listener) => {
        listeners.set(event, listener);
        return () => void listeners.delete(event);
      },
    });
    const told: CommentEditor[] = [];
    const stop = watchCommentEditor(host, (editor) => told.push(editor));
    await settled();
    expect(told).toEqual(['public-reply']);
    listeners.get('comment.type.changed')?.('internalNote');
    expect(told).toEqual(['public-reply', 'internal-note']);
    listeners.get('comment.type.changed')?.('twitterReply');
    expect(told.at(-1)).toBe('other');
    // A host may send the event without the type.
    listeners.get('comment.type.changed')?.(undefined);
    await settled();
    expect(told.at(-1)).toBe('public-reply');
    type = 'internalNote';
    listeners.get('app.activated')?.(undefined);
    await settled();
    expect(told.at(-1)).toBe('internal-note');
    stop();
    expect([...listeners.keys()]).toEqual([]);
  });

  it('ignores an answer that is older than the last change', async () => {
    let answer: (values: object) => void = () => undefined;
    let change: (data: unknown) => void = () => undefined;
    const told: CommentEditor[] = [];
    watchCommentEditor(
      fakeHost({
        get: () => new Promise((resolve) => (answer = resolve as typeof answer)),
        on: (event, listener) => {
          if (event === 'comment.type.changed') change = listener;
          return () => undefined;
        },
      }),
      (editor) => told.push(editor),
    );
    change('internalNote');
    answer({ 'comment.type': 'publicReply' });
    await settled();
    expect(told).toEqual(['internal-note']);
  });

  function settled(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
  }
});
