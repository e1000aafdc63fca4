import type { Message } from '../events/message.ts';

/** How the agent looks at one message. */
export interface Look {
  readonly isPlain: boolean;
  /** True once the agent asked for this message's remote images. */
  readonly showsImages: boolean;
  readonly showsQuote: boolean;
  /** Pixels; the frame begins with what it had, so that the list does not jump. Null before the first time. */
  readonly height: number | null;
}

const UNSEEN: Look = { isPlain: false, showsImages: false, showsQuote: false, height: null };

const looks = new WeakMap<Message, Look>();

/** How this message was looked at last. The list takes away what is scrolled out of sight, and brings it back. */
export function messageViewOf(message: Message): Look {
  return looks.get(message) ?? UNSEEN;
}

/** Remembers it as long as the message is known to the page, and no longer. */
export function saveMessageView(message: Message, part: Partial<Look>): void {
  looks.set(message, { ...messageViewOf(message), ...part });
}
