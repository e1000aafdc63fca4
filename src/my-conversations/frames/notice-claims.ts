import type { FrameChannel } from './frame-channel.ts';
import { claimed, type RecordStore } from '../stored/record-store.ts';

/** Claims notices for a frame. */
export interface NoticeClaims {
  /** Resolves with the keys that nobody has claimed before. Never rejects. */
  claim(keys: readonly string[]): Promise<readonly string[]>;
  stop(): void;
}

/**
 * Claims notices in what the browser stores, and tells the other frames of the agent. Where the browser does not store claims, because it
 * refuses or its storage is full, a frame knows its own ones and those that it was told about. So it does after all were deleted.
 */
export function noticeClaims(
  records: Pick<RecordStore, 'claimNotices'>,
  frames: FrameChannel,
): NoticeClaims {
  let known: readonly string[] = [];

  /** @returns the keys that were not known */
  function add(keys: readonly string[]): readonly string[] {
    const { fresh, all } = claimed(known, keys);
    known = all;
    return fresh;
  }

  const stop = frames.subscribe((message) => {
    if (message.type === 'claimed') add(message.keys);
  });
  return {
    async claim(keys) {
      const candidates = claimed(known, keys).fresh;
      if (candidates.length === 0) return [];
      const stored = await records.claimNotices(candidates).catch(() => candidates);
      // Another frame may have told meanwhile that it has claimed them, if nothing is stored.
      const fresh = add(stored);
      add(candidates);
      if (fresh.length > 0) frames.send({ type: 'claimed', keys: fresh });
      return fresh;
    },
    stop,
  };
}
