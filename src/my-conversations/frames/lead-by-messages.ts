import { isLaterTerm, type Term } from './frame-channel.ts';
import type { Leadership, LeadershipOptions } from './leadership.ts';

/** How often the leader says that it leads, in milliseconds. A browser may delay timers of hidden pages to once a minute. */
const SAY_EVERY_MS = 20_000;

/** After that time without a word, in milliseconds, the leader is taken for closed. */
const LIFETIME_MS = 90_000;

/** How long a frame waits for a leader's word before it leads, in milliseconds: one in front, and others, with jitter. */
const FRONT_ANSWER_MS = 100;
const ANSWER_MS = 300;

/**
 * Makes one frame the leader by messages alone, for a browser that refuses locks. Of several that begin at the same moment, the last one
 * remains. Without messages, each frame leads.
 */
export function leadByMessages(options: LeadershipOptions): Leadership {
  const { frames, frameId, onLead, onResign } = options;
  let { isInFront } = options;
  /** Since when this frame leads; null if it does not. */
  let own: Term | null = null;
  /** The latest leader of which it has heard. */
  let heard: Term | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  /** Whether it was opened in front: then it takes over when it has waited for the leader's state. */
  let isTakingOver = isInFront;

  function begin(): void {
    if (own || isStopped) return;
    isTakingOver = false;
    own = { number: Math.max(Date.now(), (heard?.number ?? 0) + 1), id: frameId };
    heard = own;
    say();
    onLead();
  }

  function say(): void {
    if (!own) return;
    frames.send({ type: 'leads', term: own });
    clearTimeout(timer);
    timer = setTimeout(say, SAY_EVERY_MS);
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(begin, milliseconds);
  }

  /** Waits for a leader's word, and leads without one. */
  function waitForAnswer(): void {
    wait(isInFront ? FRONT_ANSWER_MS : ANSWER_MS * (1 + Math.random()));
  }

  function end(): void {
    if (!own) return;
    own = null;
    onResign();
  }

  function giveWay(): void {
    if (!own) return;
    const term = own;
    end();
    frames.send({ type: 'resigned', term });
  }

  const unsubscribe = frames.subscribe((message) => {
    if (message.type === 'asked') say();
    else if (message.type === 'resigned') {
      if (!own && heard?.id === message.term.id) waitForAnswer();
    } else if (message.type === 'leads') {
      const { term } = message;
      // The other one hears that this frame has begun later, and resigns.
      if (own && isLaterTerm(own, term)) return say();
      if (heard && isLaterTerm(heard, term)) return;
      heard = term;
      end();
      if (!isTakingOver) wait(LIFETIME_MS);
    }
  });
  frames.send({ type: 'asked', frameId });
  waitForAnswer();

  return {
    setInFront(next) {
      if (isInFront === next) return;
      isInFront = next;
      if (isTakingOver && heard) wait(LIFETIME_MS);
      isTakingOver = false;
      if (next) begin();
      else if (own) {
        giveWay();
        // Longer than others wait: one of them comes first.
        wait(3 * ANSWER_MS);
      }
    },
    takeOver: begin,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      giveWay();
      unsubscribe();
    },
  };
}
