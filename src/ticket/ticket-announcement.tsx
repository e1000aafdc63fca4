import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { Announcement } from '../ui/announcement.tsx';
import { useTicket } from './ticket-context.tsx';
import { writingIn } from './ticket-page-state.ts';
import { useSummary } from './use-summary.ts';

/** What was announced of the ticket, or could be. */
export interface Announced {
  readonly summary: string;
  readonly eventCount: number;
  readonly isLoading: boolean;
  /** Keys of the events that were unread at some time. */
  readonly unread: ReadonlySet<string>;
  /** How many replies have arrived. */
  readonly sentCount: number;
}

/** What is announced: the number of new events, that loading has started or finished, the summary, or nothing. */
export type Change =
  { readonly newCount: number } | 'sent' | 'loading' | 'loaded' | 'summary' | null;

/**
 * Decides what is announced, one thing at a time. Events that arrive change the summary, too, but are announced only as
 * new events, and the agent's own events not at all.
 *
 * @param before null when the ticket is shown
 * @param now `unread` also has the keys of `before`
 */
export function changeToAnnounce(before: Announced | null, now: Announced): Change {
  if (before && now.sentCount > before.sentCount) return 'sent';
  if (now.isLoading) return before?.isLoading ? null : 'loading';
  const newCount = now.unread.size - (before?.unread.size ?? 0);
  if (newCount > 0) return { newCount };
  if (!before || before.isLoading) return 'loaded';
  const isSameTicket = before.eventCount === now.eventCount;
  return isSameTicket && before.summary !== now.summary ? 'summary' : null;
}

const NONE: ReadonlySet<string> = new Set();

/** Announces to screen readers what loads, what search and filters leave, and what arrives or was sent, while the page is in front. */
export function TicketAnnouncement() {
  const { t } = useI18n();
  const { timeline, newEvents } = useEventBrowser();
  const { status, page } = useTicket();
  const sentCount = writingIn(page)?.replies.sentCount ?? 0;
  const summary = useSummary();
  const [announcement, setAnnouncement] = useState({ text: '', occasion: 0 });
  const announced = useRef<Announced | null>(null);
  const { unread, isInFront = true } = newEvents;
  const isLoading = status.state !== 'loaded' || status.isLoading;
  const eventCount = timeline.events.length;

  useEffect(() => {
    const before = announced.current;
    const known = before?.unread ?? NONE;
    const now = {
      summary,
      eventCount,
      isLoading,
      sentCount,
      unread: new Set([...known, ...unread]),
    };
    // What arrives during a load is announced when it ends.
    announced.current = isLoading ? { ...now, unread: known } : now;
    const change = changeToAnnounce(before, now);
    if (change === null || !isInFront) return;
    const text = textOf(change);
    setAnnouncement(({ occasion }) => ({ text, occasion: occasion + 1 }));

    function textOf(what: NonNullable<Change>): string {
      switch (what) {
        case 'summary':
          return summary;
        case 'sent':
          return t('reply.row.sent');
        case 'loading':
          return t('summary.loading_more');
        case 'loaded':
          return t('summary.loaded');
        default:
          return t.plural('new.pill', what.newCount);
      }
    }
  }, [summary, eventCount, isLoading, unread, sentCount, isInFront, t]);

  return <Announcement {...announcement} />;
}
