import type { FrameReport, inspectFrame } from '../attacks/inspect-frame.ts';
import type { vanishedWords } from '../attacks/vanished-words.ts';

/** A message that the driver opens, by its row. */
export interface MailToOpen {
  readonly row: number;
  /** Must be visible. */
  readonly words: readonly string[];
  /** Must be visible neither in the message nor in its plain text. */
  readonly hidden?: readonly string[];
  /** Must be visible only once the agent shows quoted text. */
  readonly folded?: readonly string[];
}

/** What the driver saw of one message. */
export interface SeenMail extends FrameReport {
  readonly row: number;
  /** The words that are visible neither in the frame nor, if there is no frame, in the row. */
  readonly vanished: readonly string[];
  /** The words that the plain text lacks. */
  readonly vanishedAsText: readonly string[];
  /** The words that the sender hides and that are visible. */
  readonly revealed: readonly string[];
  /** The quoted words that are visible at once, or not even after the agent shows quoted text. */
  readonly unfolded: readonly string[];
  /** Whether there is a frame, or else a text, of more than no height. */
  readonly isShown: boolean;
  readonly hasImagesButton: boolean;
  /** What does not belong into the app's own row: elements, attributes, and addresses. */
  readonly intruders: readonly string[];
}

/** What else the driver does with each message. */
export interface SeeOptions {
  /** Shows remote images. Then the plain text is not looked at. */
  readonly withImages?: boolean;
  /** Opens the details of the event. */
  readonly withDetails?: boolean;
}

/** The driver of the app's page; see `installMailDriver`. */
export interface MailDriver {
  seeAll(mails: readonly MailToOpen[], options: SeeOptions): Promise<SeenMail[]>;
  /** What happened to the page outside the frames that the app itself did not do. */
  readonly damage: string[];
}

declare global {
  interface Window {
    mailDriver?: MailDriver;
    inspectFrame?: typeof inspectFrame;
    vanishedWords?: typeof vanishedWords;
  }
}
