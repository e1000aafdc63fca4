import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { Announcement } from '../ui/announcement.tsx';
import { useTicket } from './ticket-context.tsx';
import { useSummary } from './use-summary.ts';

/** What was announced of the ticket, or could be. */
export interface Announced {
  readonly summary: string;
  readonly eventCount: number;
  readonly isLoading: boolean;
  /** True once the ticket has loaded for the first time. */
  readonly hasLoaded: boolean;
  /** Keys of the events that were unread at some time. */
  readonly unread: ReadonlySet<string>;
}

/** What is announced: the number of events that arrived, that the ticket loads, the summary, or nothing. */
export type Change = { readonly arrived: number } | 'loading' | 'summary' | null;

/**
 * Decides what is announced, one thing at a time. Events that arrive change the summary, too, but are announced only as
 * new events, and the agent's own events not at all.
 *
 * @param before null when the ticket is shown
 * @param now `unread` also has the keys of `before`
 */
export function changeToAnnounce(before: Announced | null, now: Announced): Change {
  if (now.isLoading) return before?.isLoading ? null : 'loading';
  if (!before?.hasLoaded) return 'summary';
  const arrived = now.unread.size - before.unread.size;
  if (arrived > 0) return { arrived };
  if (before.isLoading) return 'summary';
  const isSameTicket = before.eventCount === now.eventCount;
  return isSameTicket && before.summary !== now.summary ? 'summary' : null;
}

const NONE: ReadonlySet<string> = new Set();

/** Announces to screen readers what loads, what search and filters leave, and what arrives. */
export function TicketAnnouncement() {
  const { t } = useI18n();
  const { timeline, newEvents } = useEventBrowser();
  const { status } = useTicket();
  const summary = useSummary();
  const [announcement, setAnnouncement] = useState({ text: '', occasion: 0 });
  const announced = useRef<Announced | null>(null);
  const { unread } = newEvents;
  const isLoading = status.state !== 'loaded' || status.isLoading;
  const eventCount = timeline.events.length;

  useEffect(() => {
    const before = announced.current;
    const hasLoaded = !isLoading || (before?.hasLoaded ?? false);
    const known = before?.unread ?? NONE;
    const now = {
      summary,
      eventCount,
      isLoading,
      hasLoaded,
      unread: new Set([...known, ...unread]),
    };
    // What arrives during a load is announced when it ends.
    announced.current = isLoading ? { ...now, unread: known } : now;
    const change = changeToAnnounce(before, now);
    if (change === null) return;
    const text =
      change === 'summary'
        ? summary
        : change === 'loading'
          ? t('summary.loading_more')
          : t.plural('new.pill', change.arrived);
    setAnnouncement(({ occasion }) => ({ text, occasion: occasion + 1 }));
  }, [summary, eventCount, isLoading, unread, t]);

  return <Announcement {...announcement} />;
}
