import type { Message } from '../events/message.ts';

/** View settings of one message. */
export interface MessageView {
  /** True if the agent chose plain text over the sender's formatting. */
  readonly isPlain: boolean;
  /** True once the agent asked for this message's remote images. */
  readonly showsImages: boolean;
  /** True if the quoted history is shown. */
  readonly showsQuote: boolean;
  /** True once the agent asked for the whole of a message that is higher than the screen. */
  readonly isWhole: boolean;
  /** Last height of the frame, in pixels, so that the list does not jump; null before the first measurement. */
  readonly height: number | null;
}

const DEFAULT_VIEW: MessageView = {
  isPlain: false,
  showsImages: false,
  showsQuote: false,
  isWhole: false,
  height: null,
};

const views = new WeakMap<Message, MessageView>();

/** The saved view of a message, or the default. The list unmounts rows outside the viewport, so components cannot hold it. */
export function messageViewOf(message: Message): MessageView {
  return views.get(message) ?? DEFAULT_VIEW;
}

/** Saves part of a message's view for as long as the page references the message. */
export function saveMessageView(message: Message, part: Partial<MessageView>): void {
  views.set(message, { ...messageViewOf(message), ...part });
}
