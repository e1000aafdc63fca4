import { createStore } from '../../src/app/store.ts';
import { type Draft, sendKeysOf } from '../../src/reply/draft.ts';
import type { DraftStore } from '../../src/reply/draft-store.ts';
import { createReplyController, type ReplyController } from '../../src/reply/reply-controller.ts';
import {
  INITIAL_REPLY_STATE,
  type ReplyState,
  reduceReplies,
} from '../../src/reply/reply-state.ts';
import type { ReplyAction } from '../../src/reply/reply-actions.ts';
import type { FakeReplyAccount } from './fake-reply-account.ts';

/** The storage and the locks that all pages of a browser share. */
export interface FakeBrowser {
  readonly items: Map<string, string>;
  readonly pages: Set<Page>;
  wereKeysSeen: boolean;
  /** Who holds or waits for each lock, the holder first. */
  readonly locks: Map<string, LockRequest[]>;
}

interface LockRequest {
  readonly page: Page;
  /** Called when the lock is free. */
  readonly onGranted: () => void;
}

export interface Page {
  readonly getState: () => ReplyState;
  readonly dispatch: (action: ReplyAction) => void;
  readonly controller: ReplyController;
  /** Everything that was dispatched. */
  readonly actions: readonly ReplyAction[];
  /** The send keys of the replies after which the page marked the conversation as done. */
  readonly closed: readonly string[];
  /** The send keys of the replies after which the page did not do that. */
  readonly skipped: readonly string[];
  /** The page tells that another page has changed a draft. */
  readonly onStorage: () => void;
  /** Closes the page at once: nothing of it runs any more. */
  readonly kill: () => void;
}

/** How long the browser takes to tell the other pages of a change, in milliseconds. */
const STORAGE_EVENT_MS = 5;

export function fakeBrowser(): FakeBrowser {
  return { items: new Map(), pages: new Set(), locks: new Map(), wereKeysSeen: false };
}

/** Opens a page of the app, by default that of the ticket of all drafts. */
export function openPage(browser: FakeBrowser, account: FakeReplyAccount, ticketId = '1'): Page {
  let isAlive = true;
  const actions: ReplyAction[] = [];
  const listeners = new Set<() => void>();
  const closed: string[] = [];
  const skipped: string[] = [];
  const inner = createStore(reduceReplies, INITIAL_REPLY_STATE);
  const store = {
    ...inner,
    dispatch(action: ReplyAction) {
      if (!isAlive) return;
      actions.push(action);
      inner.dispatch(action);
    },
  };
  /** A dead page never goes on after an `await`. */
  async function whileAlive<Result>(result: Promise<Result>): Promise<Result> {
    const settled = await result.then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error;
      },
    );
    if (!isAlive) await new Promise(() => undefined);
    return settled();
  }

  const page: Page = {
    getState: inner.getState,
    dispatch: store.dispatch,
    actions,
    closed,
    skipped,
    onStorage() {
      if (isAlive) for (const listener of listeners) listener();
    },
    kill() {
      isAlive = false;
      page.controller.stop();
      browser.pages.delete(page);
      for (const name of browser.locks.keys()) release(browser.locks, name, page, true);
    },
    controller: createReplyController({
      store,
      drafts: storeOf(
        browser,
        () => page,
        listeners,
        () => isAlive,
      ),
      returnedKeys: {
        wereSeen: () => browser.wereKeysSeen,
        recordSeen() {
          browser.wereKeysSeen = true;
        },
      },
      api: {
        readEvents: (draft, options) => whileAlive(account.api.readEvents(draft, options)),
        fetchTicketStatus: account.api.fetchTicketStatus,
        compose: account.api.compose,
        send: (draft, body) => whileAlive(account.api.send(draft, body)),
      },
      agentId: '7',
      withLock: (name, job, options) => whileAlive(lockOf(browser, () => page, name, job, options)),
      getTicketId: () => ticketId,
      onChanged: () => undefined,
      onClose: (draft) => closed.push(draft.sendKey),
      onCloseSkipped: (draft) => skipped.push(draft.sendKey),
    }),
  };
  browser.pages.add(page);
  return page;
}

function storeOf(
  browser: FakeBrowser,
  page: () => Page,
  listeners: Set<() => void>,
  isAlive: () => boolean,
): DraftStore {
  function tell(): void {
    setTimeout(() => {
      for (const other of browser.pages) if (other !== page()) other.onStorage();
    }, STORAGE_EVENT_MS);
  }
  function stored(id: string): Draft | { readonly removed: readonly string[] } | null {
    const item = browser.items.get(id);
    return item === undefined ? null : (JSON.parse(item) as Draft);
  }
  function get(id: string): Draft | null {
    const item = stored(id);
    return item && 'sendKey' in item ? item : null;
  }
  return {
    load: () =>
      new Map(
        [...browser.items.keys()].flatMap((id) => {
          const draft = get(id);
          return draft ? [[id, draft] as const] : [];
        }),
      ),
    get,
    save(draft) {
      if (!isAlive()) return true;
      browser.items.set(draft.conversationId, JSON.stringify(draft));
      tell();
      return true;
    },
    remove(draft) {
      if (!isAlive()) return;
      browser.items.set(draft.conversationId, JSON.stringify({ removed: sendKeysOf(draft) }));
      tell();
    },
    isRemoved(draft) {
      const item = stored(draft.conversationId);
      if (item === null || 'sendKey' in item) return false;
      return sendKeysOf(draft).some((key) => item.removed.includes(key));
    },
    isWritable: () => true,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Web Locks: a lock is free as soon as its page is closed. */
async function lockOf(
  { locks }: FakeBrowser,
  page: () => Page,
  name: string,
  job: () => Promise<void>,
  { waits }: { readonly waits: boolean } = { waits: false },
): Promise<boolean> {
  const queue = () => locks.get(name) ?? [];
  if (queue().length > 0 && !waits) return false;
  // Construction of the page may lock before the page is there.
  await Promise.resolve();
  if (queue().length > 0 && !waits) return false;
  const own = page();
  await new Promise<void>((onGranted) => {
    locks.set(name, [...queue(), { page: own, onGranted }]);
    if (queue().length === 1) onGranted();
  });
  try {
    await job();
  } finally {
    release(locks, name, own);
  }
  return true;
}

/**
 * Ends the first request of a page for a lock, or all of them, and grants the lock to the next one.
 */
function release(locks: FakeBrowser['locks'], name: string, page: Page, isWhole = false): void {
  const queue = locks.get(name) ?? [];
  const own = queue.findIndex((one) => one.page === page);
  const others = queue.filter((one, index) => (isWhole ? one.page !== page : index !== own));
  locks.set(name, others);
  if (others[0] !== queue[0]) others[0]?.onGranted();
}

/** The draft of the only conversation. */
export function draftIn(one: Page): Draft | undefined {
  return one.getState().drafts.get('c');
}

/** A draft in the only conversation. */
export function newDraft(text: string, sendKey: string): Draft {
  return {
    ticketId: '1',
    conversationId: 'c',
    eventKey: 'c/x',
    kind: 'reply',
    target: { channel: 'email', people: [{ userId: null, email: 'a@b.example', name: null }] },
    text,
    typedRecipient: '',
    isQuoting: false,
    isTouched: false,
    hasOwnRecipients: false,
    sendKey,
    earlier: [],
    seenMessageKeys: [],
    savedMs: 0,
    sending: { phase: 'editing' },
  };
}
