import type { SideConversationEvent } from '../../src/events/event.ts';
import { parseEvent } from '../../src/events/timeline.ts';
import type { Draft } from '../../src/reply/draft.ts';
import { SEND_KEY_NAME } from '../../src/reply/find-sent.ts';
import type { ReplyApi } from '../../src/reply/reply-api.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
import { WRITE_TIMEOUT_MS } from '../../src/zendesk/write.ts';

/** What becomes of one write. Times are in milliseconds. */
export interface WriteFault {
  /** When the account does it, after the request was sent; null if it never does. */
  readonly doneAfterMs: number | null;
  /** The answer: its status, or 0 for a lost connection; null for none within the time limit. */
  readonly status: number | null;
  readonly answeredAfterMs: number;
}

export const NO_WRITE_FAULT: WriteFault = { doneAfterMs: 50, status: 200, answeredAfterMs: 100 };

interface StoredMessage {
  /** Null for a message of somebody else. */
  readonly sendKey: string | null;
  readonly body: string;
}

/** An account with one conversation, whose requests take time and go wrong as told. */
export interface FakeReplyAccount {
  readonly messages: readonly StoredMessage[];
  /** The requests to send a reply, by send key. */
  readonly attempts: ReadonlyMap<string, { readonly text: string }>;
  /** The faults of the next writes, in order. */
  readonly writeFaults: WriteFault[];
  /** How many of the next reads fail. */
  failingReads: number;
  /** How they fail. */
  readFailure: 'offline' | 'not-found';
  /** Somebody else writes. */
  readonly receive: (body: string) => void;
  /** The API as one page sees it. */
  readonly api: ReplyApi;
}

const AGENT_ID = '7';

/** @param returnsKeys whether the account returns send keys */
export function fakeReplyAccount(returnsKeys: boolean): FakeReplyAccount {
  const messages: StoredMessage[] = [];
  const attempts = new Map<string, { readonly text: string }>();
  const after = (milliseconds: number) =>
    new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

  const account: FakeReplyAccount = {
    messages,
    attempts,
    writeFaults: [],
    failingReads: 0,
    readFailure: 'offline',
    receive: (body) => void messages.push({ sendKey: null, body }),
    api: {
      async readEvents() {
        await after(20);
        if (account.failingReads > 0) {
          account.failingReads -= 1;
          throw new RequestError(account.readFailure, { target: 'events' });
        }
        return messages.map((message, index) => eventOf(message, index, returnsKeys));
      },
      fetchTicketStatus: () => Promise.resolve(null),
      compose: ({ text }) => ({ body: text, htmlBody: text }),
      async send({ sendKey, text }: Draft) {
        attempts.set(sendKey, { text });
        const { doneAfterMs, status, answeredAfterMs } =
          account.writeFaults.shift() ?? NO_WRITE_FAULT;
        if (doneAfterMs !== null)
          setTimeout(() => messages.push({ sendKey, body: text }), doneAfterMs);
        await after(status === null ? WRITE_TIMEOUT_MS : answeredAfterMs);
        if (status === null) throw new RequestError('timed-out', { target: 'reply' });
        if (status === 200) return;
        const kind = status === 0 ? 'offline' : status < 500 ? 'rejected' : 'server';
        throw new RequestError(kind, { status, target: 'reply' });
      },
    },
  };
  return account;
}

function eventOf(
  { sendKey, body }: StoredMessage,
  index: number,
  returnsKeys: boolean,
): SideConversationEvent {
  const external_ids = returnsKeys && sendKey !== null ? { [SEND_KEY_NAME]: sendKey } : {};
  const raw = {
    id: String(index),
    type: 'reply',
    side_conversation_id: 'c',
    actor: { user_id: sendKey === null ? '8' : AGENT_ID },
    message: { body, external_ids },
  };
  return parseEvent(`c/${index}`, raw, null);
}
