// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import { WRITE_FAULTS, type WriteFaultName } from '../../sandbox/account/named-faults.ts';
import { createStore } from '../../src/app/store.ts';
import { createAccountReplyApi } from '../../src/reply/account-reply-api.ts';
import { parseSideConversation } from '../../src/events/side-conversation.ts';
import { createDraftStore } from '../../src/reply/draft-store.ts';
import { createReplyController } from '../../src/reply/reply-controller.ts';
import { INITIAL_REPLY_STATE, phaseOf, reduceReplies } from '../../src/reply/reply-state.ts';
import { createStateChanges } from '../../src/reply/state-change-controller.ts';
import {
  type ChangeResult,
  NO_STATE_CHANGES,
  reduceStateChanges,
} from '../../src/reply/state-changes.ts';
import { testDraft } from '../../src/reply/test-draft.ts';
import { testI18n } from '../../src/ui/test-page.tsx';
import { fakeBrowser } from '../../src/zendesk/fake-channel.ts';
import type { Host } from '../../src/zendesk/host.ts';
import { createFetcher } from '../../src/zendesk/fetcher.ts';
import { createRateLimiter } from '../../src/zendesk/rate-limiter.ts';
import { FAULT_NAMES, type FaultName, faultNamed } from './faults.ts';
import { createFaultyHost } from './faulty-host.ts';
import { CONVERSATIONS, NOW_MS, ticketWorld } from './ticket-world.ts';
import { MINUTE_MS, until } from './until.ts';

const TEXT = 'The price was 219 euros.';
const CONVERSATION = CONVERSATIONS.twoPages;

const NAMES: readonly (FaultName | WriteFaultName)[] = [
  ...FAULT_NAMES.filter((name) => !faultNamed(name).isLeft),
  ...(Object.keys(WRITE_FAULTS) as WriteFaultName[]),
];

/** The account refuses these, and has certainly not done them. */
const REFUSALS = /^4/;

let pageCount = 0;

beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

/** A conversation of an account whose first write goes wrong. */
function conversationWith(fault: FaultName | WriteFaultName, method: 'POST' | 'PUT') {
  pageCount += 1;
  const world = ticketWorld();
  const account = openAccount(world, Date.now());
  const faulty = createFaultyHost(account, `acme ${pageCount}`);
  faulty.beginFault({ name: fault }, 'one answer', { method });
  const thread = world.tickets[0]?.threads.find(
    ({ conversation }) => conversation['id'] === CONVERSATION,
  );
  return { account, faulty, thread };
}

function apiOf(host: Host) {
  const fetchJson = createFetcher(host, createRateLimiter({ windows: [] }));
  return createAccountReplyApi({
    host,
    fetchJson,
    channel: fakeBrowser()(),
    i18n: testI18n,
    knownEvents: () => [],
  });
}

it.each(NAMES)('a reply is sent once, and the page tells the truth: %s', async (fault) => {
  const { account, faulty, thread } = conversationWith(fault, 'POST');
  const { host } = faulty;
  const store = createStore(reduceReplies, INITIAL_REPLY_STATE);
  const controller = createReplyController({
    store,
    drafts: createDraftStore({
      installation: 'acme',
      storageKey: host.installation,
      nowMs: Date.now,
    }),
    returnedKeys: { wereSeen: () => true, recordSeen: () => undefined },
    api: apiOf(host),
    agentId: '35436',
    withLock: async (_id, job) => {
      await job();
      return true;
    },
    getTicketId: () => '1',
    onChanged: () => undefined,
    onClose: () => undefined,
    onCloseSkipped: () => undefined,
  });
  const seenMessageKeys = (thread?.events ?? []).map(
    (event) => `${CONVERSATION}/${String(event['id'])}`,
  );
  const draft = testDraft({
    ticketId: '1',
    conversationId: CONVERSATION,
    text: TEXT,
    seenMessageKeys,
  });
  store.dispatch({ type: 'composer-opened', draft });
  const current = () => store.getState().drafts.get(CONVERSATION);
  void controller.send(CONVERSATION, { closes: false, answersAnyway: [], again: false });
  const isSettled = () => {
    const draftNow = current();
    const phase = draftNow && phaseOf(store.getState(), draftNow);
    return phase === undefined || phase === 'editing' || phase === 'not-found';
  };
  await until(isSettled, 3 * MINUTE_MS, 'it stays in doubt');
  account.catchUp(Date.now());

  const arrived = JSON.stringify(thread?.events).split(draft.sendKey).length - 1;
  const problem = store.getState().problems.get(CONVERSATION)?.kind;
  const phase = current()?.sending.phase ?? 'sent';
  expect(faulty.hits(), 'the number of requests that went wrong').toBe(1);
  expect(arrived).toBe(phase === 'sent' ? 1 : 0);
  expect([phase, problem]).toEqual(
    REFUSALS.test(fault)
      ? ['editing', 'not-sent']
      : [arrived === 1 ? 'sent' : 'not-found', undefined],
  );
  controller.stop();
});

it.each(NAMES)('a conversation is marked as done once, or it says why not: %s', async (fault) => {
  const { account, faulty, thread } = conversationWith(fault, 'PUT');
  const api = apiOf(faulty.host);
  const ended: ChangeResult[] = [];
  let changes = NO_STATE_CHANGES;
  const controller = createStateChanges({
    store: {
      getState: () => changes,
      dispatch(action) {
        changes = reduceStateChanges(changes, action);
        if (action.type === 'state-change-ended') ended.push(action.result);
      },
    },
    setState: ({ id }, state) => api.setState('1', id, state),
    async onChanged() {
      account.catchUp(Date.now());
      return String(thread?.conversation['state']);
    },
  });
  const conversation = parseSideConversation({ id: CONVERSATION, ticket_id: 1 });
  void controller.change(conversation, 'closed', 'strip');
  await until(() => ended.length > 0, MINUTE_MS, 'it stays in doubt');
  const isClosed = thread?.conversation['state'] === 'closed';
  const phase = REFUSALS.test(fault) ? 'refused' : isClosed ? 'done' : 'unknown';
  expect(ended.map((result) => result.phase)).toEqual([phase]);
  expect(faulty.hits(), 'the number of requests that went wrong').toBe(1);
  controller.stop();
});
