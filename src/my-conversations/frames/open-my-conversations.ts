import { createStore } from '../../app/store.ts';
import { watchItem } from '../../storage/web-storage.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import { choicesItem, isSameSource, loadChoices, saveChoices } from '../choices.ts';
import { initialMyConversationsState, reduceMyConversations } from '../my-conversations-state.ts';
import type { MyConversations } from '../my-conversations.ts';
import { openRecordStore } from '../stored/open-record-store.ts';
import { NOTE_USE_EVERY_MS } from '../stored/record-store.ts';
import { deleteUnusedOfOthers, noteUse } from '../stored/retention.ts';
import {
  frameChannel,
  type FrameMessage,
  type FrameRequest,
  isLaterTerm,
  type Term,
} from './frame-channel.ts';
import { followLeadership } from './leader.ts';
import type { Leadership } from './leadership.ts';
import { lead, type Leading, type StartChecks } from './leading.ts';
import { noticeClaims } from './notice-claims.ts';
import { movedTicketId } from './ticket-moved.ts';

export interface MyConversationsOptions {
  readonly channel: TabChannel;
  /** Identifies agent and installation. */
  readonly storageKey: string;
  readonly startChecks: StartChecks;
  /** Whether the frame is in front of the agent when it opens; see `setActive`. */
  readonly isActive: boolean;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs?: () => number;
  /** The browser's locks. Only tests have others. */
  readonly locks?: () => LockManager;
}

/** What a frame can do beside what components need. */
export interface OpenedMyConversations extends MyConversations {
  /**
   * Claims notices about messages, so that the agent is told once about each. Never rejects.
   *
   * @param keys of the messages
   * @returns those that no frame has claimed before
   */
  claimNotices(keys: readonly string[]): Promise<readonly string[]>;
}

/** How long a frame waits for the leader's state before it may lead itself, where nothing is stored. */
const ANSWER_MS = 250;

/** The lock that the leader holds. @param storageKey identifies agent and installation */
function leaderLock(storageKey: string): string {
  return `${storageKey} my-conversations`;
}

/** Opens what is known about an agent's tickets. Resolves when what the browser has stored is loaded. Never rejects. */
export async function openMyConversations(
  options: MyConversationsOptions,
): Promise<OpenedMyConversations> {
  const { channel, storageKey, startChecks, nowMs = Date.now, locks } = options;
  const frames = frameChannel(channel, storageKey);
  const frameId = crypto.randomUUID();
  const store = createStore(
    reduceMyConversations,
    initialMyConversationsState(loadChoices(storageKey).source),
  );
  let { isActive } = options;
  let isStopped = false;
  /** The latest leader of which this frame has heard. */
  let latest: Term | null = null;
  let isSaved = true;
  let leading: Leading | null = null;
  let leadership: Leadership | null = null;
  let onFirstState: () => void = () => undefined;
  const firstState = new Promise<void>((resolve) => {
    onFirstState = resolve;
  });

  const isInFront = () => isActive && !document.hidden;

  function ask(): void {
    frames.send({ type: 'asked', frameId });
  }

  function onMessage(message: FrameMessage): void {
    switch (message.type) {
      case 'asked':
        leading?.sendState(message.frameId);
        break;
      case 'requested':
        apply(message.request);
        break;
      case 'state':
        if (message.frameId === null || message.frameId === frameId) onState(message);
        break;
      case 'action':
        if (!leading && latest?.id === message.term.id) store.dispatch(message.action);
        break;
      default:
        // Others subscribe to these: claims, and who leads where messages decide it.
        break;
    }
  }

  function onState(message: Extract<FrameMessage, { type: 'state' }>): void {
    const { term, state, isWatched } = message;
    // A leader that has lost the lock hears of it soon, and then asks the new one.
    if (leading || (latest && isLaterTerm(latest, term))) return;
    latest = term;
    isSaved = message.isPersistent;
    store.dispatch({ type: 'replaced', state });
    onFirstState();
    if (!isWatched && isInFront()) leadership?.takeOver();
  }

  function apply(one: FrameRequest): void {
    store.dispatch(one);
    leading?.act(one);
  }

  function request(one: FrameRequest): void {
    if (isStopped) return;
    // The leader sends it too: another frame may just be taking over.
    frames.send({ type: 'requested', request: one });
    apply(one);
  }

  /** Another page of the ticket has found a change. */
  function followTicket(ticketId: string): void {
    const { list } = store.getState();
    if (leading && list?.tickets.some(({ id }) => id === ticketId))
      apply({ type: 'ticket-requested', ticketId });
  }

  function followChoice(): void {
    const { source } = loadChoices(storageKey);
    if (!isSameSource(source, store.getState().source)) apply({ type: 'source-chosen', source });
  }

  function onVisibility(): void {
    leadership?.setInFront(isInFront());
    leading?.wake();
  }

  function onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted) ask();
  }

  function onOnline(): void {
    leading?.wake();
  }

  const unsubscribe = [
    frames.subscribe(onMessage),
    channel.subscribe((message) => {
      const ticketId = movedTicketId(message);
      if (ticketId !== null) followTicket(ticketId);
    }),
    watchItem(choicesItem(storageKey), followChoice),
  ];
  ask();
  const { records, isPersistent } = await openRecordStore(storageKey);
  const claims = noticeClaims(records, frames);
  await noteUse(records, nowMs());
  const stored = await records.load().catch(() => null);
  // The leader has answered already: it knows at least as much.
  if (!latest && stored) store.dispatch({ type: 'loaded', stored });
  // Nothing but the frames knows anything: the first state must not be that of a frame that has just been opened.
  if (!isPersistent) await Promise.race([firstState, after(ANSWER_MS)]);
  const useTimer = setInterval(
    () => void records.touch(nowMs()).catch(() => undefined),
    NOTE_USE_EVERY_MS,
  );
  if (isPersistent) void deleteUnusedOfOthers(storageKey, nowMs());
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pageshow', onPageShow);
  window.addEventListener('online', onOnline);
  leadership = followLeadership({
    name: leaderLock(storageKey),
    frames,
    frameId,
    isInFront: isInFront(),
    onLead() {
      leading = lead({
        store,
        records,
        frames,
        startChecks,
        isWatched: isInFront,
        isPersistent: () => isPersistent && isSaved,
        onSaved(isSavedNow) {
          const hasChanged = isSaved !== isSavedNow;
          isSaved = isSavedNow;
          if (hasChanged) leading?.sendState(null);
        },
        leastTerm: Math.max(nowMs(), (latest?.number ?? 0) + 1),
      });
    },
    onResign() {
      leading?.stop();
      leading = null;
      ask();
    },
    ...(locks && { locks }),
  });

  return {
    store,
    get isPersistent() {
      return isPersistent && isSaved;
    },
    setActive(next) {
      isActive = next;
      onVisibility();
    },
    chooseSource(source) {
      saveChoices(storageKey, { ...loadChoices(storageKey), source });
      request({ type: 'source-chosen', source });
    },
    checkTicket: (ticketId) => request({ type: 'ticket-requested', ticketId }),
    checkAll: () => request({ type: 'all-requested', atMs: nowMs() }),
    async deleteStored() {
      await records.clear();
      request({ type: 'deleted' });
    },
    claimNotices: claims.claim,
    stop() {
      isStopped = true;
      leadership.stop();
      claims.stop();
      clearInterval(useTimer);
      for (const end of unsubscribe) end();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pageshow', onPageShow);
      window.removeEventListener('online', onOnline);
      void records.close();
    },
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
