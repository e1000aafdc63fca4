import type { Translator } from '../../i18n/translator.ts';
import { watchItem } from '../../storage/web-storage.ts';
import { loadReadEvents, watchReadEvents } from '../../ticket/read-events-store.ts';
import { dismissalsItem, loadDismissals } from '../../timeline/waiting/stored-dismissals.ts';
import { isSameSource, loadChoices } from '../choices.ts';
import type { MyConversations } from '../my-conversations.ts';
import { myWaiting, type WaitingConversation } from '../waiting-conversations.ts';
import {
  arrivedSince,
  isBacklog,
  isWanted,
  knownMessages,
  messageKey,
  NOTHING_KNOWN,
  unreadOf,
} from './new-messages.ts';
import { noticeTexts } from './notice-texts.ts';

export interface NewMessageWatch {
  readonly store: MyConversations['store'];
  /** User id. */
  readonly agentId: string;
  /** Identifies agent and installation. */
  readonly storageKey: string;
  /** Loads the texts of notices. Called before a notice, and again before the next one. */
  readonly loadTexts: () => Promise<Translator>;
  /** Claims messages for a notice; see `NoticeClaims`. Messages are not shown if it rejects. */
  readonly claimNotices: (keys: readonly string[]) => Promise<readonly string[]>;
  /** Shows in the icon how many conversations are new. */
  readonly showCount: (count: number) => void;
  readonly showNotice: (text: string) => void;
}

/**
 * How long a message waits for its notice, in milliseconds. A ticket's page in front of the agent marks it as read meanwhile, and
 * several messages have one notice.
 */
export const NOTICE_DELAY_MS = 4000;

/** The time between two notices or more, in milliseconds, so that a check of many tickets does not bring one after the other. */
export const NOTICE_PAUSE_MS = 30_000;

/** The longest time that a timer can have, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Counts new messages in the icon, and tells the agent about each. Every tab of Zendesk does this: the one in front of the agent
 * shows the notice, and claims it before, so that no other one repeats it. A tab that nobody sees waits until it is in front.
 *
 * @returns ends it
 */
export function watchNewMessages({
  store,
  agentId,
  storageKey,
  loadTexts,
  claimNotices,
  showCount,
  showNotice,
}: NewMessageWatch): () => void {
  let known = NOTHING_KNOWN;
  let { source } = store.getState();
  /** When the agent chose other tickets, in milliseconds since 1970. */
  let sourceMs = -Infinity;
  let readEvents = loadReadEvents(storageKey);
  let dismissals = loadDismissals(storageKey);
  /** The keys of messages that wait for their notice. */
  const pending = new Set<string>();
  let shownMs = -Infinity;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let snoozeTimer: ReturnType<typeof setTimeout> | undefined;

  function unreadNow(nowMs: number): readonly WaitingConversation[] {
    const state = store.getState();
    const readOf = (ticketId: string) => readEvents.get(ticketId) ?? null;
    return unreadOf(myWaiting(state, dismissals, { readOf, sinceMs: state.sinceMs }, nowMs));
  }

  function update(): void {
    const nowMs = Date.now();
    const state = store.getState();
    const unread = unreadNow(nowMs);
    showCount(unread.length);
    if (!isSameSource(source, state.source)) {
      ({ source } = state);
      sourceMs = nowMs;
    }
    const arrived = arrivedSince(known, unread, state, nowMs);
    const backlog = arrived.filter((one) => isBacklog(known, one, sourceMs));
    // So that it is not told after a reload either.
    if (backlog.length > 0) claimNotices(backlog.map(messageKey)).catch(() => undefined);
    for (const one of arrived) if (!backlog.includes(one)) pending.add(messageKey(one));
    known = knownMessages(state);
    if (pending.size > 0) scheduleNotices();
    updateWhenSnoozeEnds(nowMs);
  }

  function scheduleNotices(): void {
    if (noticeTimer !== undefined || document.visibilityState === 'hidden') return;
    const pauseMs = shownMs + NOTICE_PAUSE_MS - Date.now();
    noticeTimer = setTimeout(() => void showNotices(), Math.max(NOTICE_DELAY_MS, pauseMs));
  }

  async function showNotices(): Promise<void> {
    noticeTimer = undefined;
    if (document.visibilityState === 'hidden') return;
    const { notices } = loadChoices(storageKey);
    const wanted = unreadNow(Date.now()).filter(
      (one) => pending.has(messageKey(one)) && isWanted(notices, agentId, one),
    );
    pending.clear();
    if (wanted.length === 0) return;
    const keys = wanted.map(messageKey);
    const t = await loadTexts().catch(() => null);
    if (!t) {
      // The connection was lost. The next change tries again.
      for (const key of keys) pending.add(key);
      return;
    }
    const fresh = new Set(await claimNotices(keys).catch(() => []));
    const texts = noticeTexts(
      wanted.filter((one) => fresh.has(messageKey(one))),
      t,
    );
    if (texts.length > 0) shownMs = Date.now();
    for (const text of texts) showNotice(text);
  }

  /** A snoozed conversation counts again when its time has come. */
  function updateWhenSnoozeEnds(nowMs: number): void {
    clearTimeout(snoozeTimer);
    const ends = dismissals.flatMap(({ untilMs }) =>
      untilMs !== null && untilMs > nowMs ? [untilMs] : [],
    );
    if (ends.length === 0) return;
    snoozeTimer = setTimeout(update, Math.min(MAX_TIMER_MS, Math.min(...ends) - nowMs));
  }

  function onVisible(): void {
    if (pending.size > 0) scheduleNotices();
  }

  document.addEventListener('visibilitychange', onVisible);
  const stops = [
    store.subscribe(update),
    watchReadEvents(storageKey, () => {
      readEvents = loadReadEvents(storageKey);
      update();
    }),
    watchItem(dismissalsItem(storageKey), () => {
      dismissals = loadDismissals(storageKey);
      update();
    }),
    () => document.removeEventListener('visibilitychange', onVisible),
    () => clearTimeout(noticeTimer),
    () => clearTimeout(snoozeTimer),
  ];
  update();
  return () => {
    for (const stop of stops) stop();
  };
}
