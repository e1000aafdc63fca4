import { keyRawEvents, parseConversationEvents } from '../events/timeline.ts';
import type { RawEvent, SideConversationEvent } from '../events/event.ts';
import { readableEvents } from '../events/wire-objects.ts';
import { fieldsOf, itemsOf, textOf } from '../events/wire-values.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import type { ConversationState } from '../timeline/conversation-actions.tsx';
import { eventsPath, replyPath, sideConversationPath, ticketsPath } from '../zendesk/endpoints.ts';
import type { FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';
import { paginate } from '../zendesk/pagination.ts';
import { agentWindow, createRateLimiter, type RateLimiter } from '../zendesk/rate-limiter.ts';
import { RequestError } from '../zendesk/request-error.ts';
import { write, type WriteRequest } from '../zendesk/write.ts';
import type { TabChannel } from '../zendesk/tab-channel.ts';
import { SEND_KEY_NAME } from './find-sent.ts';
import { messageBody } from './message-body.ts';
import { quoteOf } from './quote.ts';
import type { ReplyApi } from './reply-api.ts';
import { targetToWire } from './wire-recipients.ts';

export interface AccountReplyApiOptions {
  readonly host: Host;
  readonly fetchJson: FetchJson;
  readonly channel: TabChannel;
  /** The language of quotations. */
  readonly i18n: I18n;
  /** The events of a conversation as the page shows them. */
  readonly knownEvents: (conversationId: string) => readonly SideConversationEvent[];
}

/** The account, as the code that sends replies and changes states needs it. */
export interface AccountReplyApi extends ReplyApi {
  /** Marks a side conversation as done, or reopens it. Sent once. Rejects with a `RequestError`. */
  readonly setState: (
    ticketId: string,
    conversationId: string,
    state: ConversationState,
  ) => Promise<void>;
}

/** For so long, the agent's press on Send waits for the account, in milliseconds. */
const MAX_WAIT_MS = 5000;

/** Zendesk takes 300 messages in ten minutes. */
const MESSAGES = { requests: 300, windowMs: 600_000 };

/** Creates the requests of replies and changes of states to an account. */
export function createAccountReplyApi({
  host,
  fetchJson,
  channel,
  i18n,
  knownEvents,
}: AccountReplyApiOptions): AccountReplyApi {
  const ofAgent = agentWindow(channel);
  const messageLimiter = createRateLimiter({ windows: [ofAgent, MESSAGES] });
  const changeLimiter = createRateLimiter({ windows: [ofAgent] });
  const { signal } = new AbortController();

  /** Writes now or not at all: after a wait, the agent may have changed their mind. */
  async function writeNow(limiter: RateLimiter, request: WriteRequest): Promise<void> {
    const readyMs = limiter.readyAtMs();
    if (readyMs !== null) {
      const retryAfterSeconds = Math.max(0, readyMs - Date.now()) / 1000;
      const target = request.path;
      throw new RequestError('rate-limited', { status: 429, retryAfterSeconds, target });
    }
    await limiter.acquire({ signal });
    await write(host, request);
  }

  return {
    async readEvents({ ticketId, conversationId }, { waits } = { waits: true }) {
      const path = eventsPath(ticketId, conversationId);
      const events: RawEvent[] = [];
      const fetchOptions = waits ? { signal } : withoutLongWaits(path);
      for await (const body of paginate(fetchJson, path, host.origin, fetchOptions)) {
        const { events: list } = body as { events?: unknown };
        const page = Array.isArray(list) ? readableEvents(list) : null;
        // A part of the conversation does not show that a reply is missing.
        if (!page?.isWhole) throw new RequestError('malformed', { status: 200, target: path });
        events.push(...page.items);
      }
      return parseConversationEvents(keyRawEvents(events, conversationId), null);
    },

    compose({ text, isQuoting, eventKey, conversationId }, events) {
      if (!isQuoting) return messageBody(text, null);
      const isQuoted = ({ key }: SideConversationEvent) => key === eventKey;
      // An event that is not among those just read is still the one that the agent sees above the composer.
      const quoted = events.find(isQuoted) ?? knownEvents(conversationId).find(isQuoted);
      return messageBody(text, quoted ? quoteOf(quoted, i18n) : null);
    },

    async send({ ticketId, conversationId, target, sendKey }, { body, htmlBody }) {
      const path = replyPath(ticketId, conversationId);
      const external_ids = { [SEND_KEY_NAME]: sendKey };
      const message = { body, html_body: htmlBody, to: targetToWire(target), external_ids };
      await writeNow(messageLimiter, { method: 'POST', path, body: { message } });
    },

    async setState(ticketId, conversationId, state) {
      const path = sideConversationPath(ticketId, conversationId);
      await writeNow(changeLimiter, {
        method: 'PUT',
        path,
        body: { side_conversation: { state } },
      });
    },

    async fetchTicketStatus(ticketId) {
      const { 'ticket.status': status } = await host.get('ticket.status').catch(noProperties);
      if (typeof status === 'string') return status;
      // The large view has no ticket of its own.
      const body = await fetchJson(ticketsPath([ticketId]), { signal }).catch(noProperties);
      const [ticket] = itemsOf(fieldsOf(body)['tickets']);
      return textOf(fieldsOf(ticket)['status']);
    },
  };
}

/** Options of a request that ends with a `RequestError` if the account asks to wait for long. */
function withoutLongWaits(target: string): FetchOptions {
  const aborter = new AbortController();
  return {
    signal: aborter.signal,
    onRetryWait(wait) {
      const waitMs = (wait?.untilMs ?? 0) - Date.now();
      if (!wait || waitMs <= MAX_WAIT_MS) return;
      aborter.abort(new RequestError(wait.kind, { retryAfterSeconds: waitMs / 1000, target }));
    },
  };
}

function noProperties(): Readonly<Record<string, unknown>> {
  return {};
}
