import type { FrameChannel } from './frame-channel.ts';

export interface LeadershipOptions {
  /** The name of the lock. It names installation and agent. */
  readonly name: string;
  readonly frames: FrameChannel;
  readonly frameId: string;
  /** Whether the frame is in front of the agent. */
  readonly isInFront: boolean;
  /** Called when this frame begins to lead. */
  readonly onLead: () => void;
  /** Called as soon as it no longer leads. */
  readonly onResign: () => void;
  /** The browser's locks. Only tests have others. */
  readonly locks?: () => LockManager;
}

/** Makes one of an agent's frames the leader. */
export interface Leadership {
  /**
   * A frame that comes in front of the agent takes over, unless it leads already. One that no longer is in front gives way to frames that
   * wait.
   */
  setInFront(isInFront: boolean): void;
  /** Takes over from another leader. */
  takeOver(): void;
  /** No longer leads or waits. */
  stop(): void;
}
