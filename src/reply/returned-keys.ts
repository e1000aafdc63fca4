import { loadItem, saveItem } from '../storage/web-storage.ts';
import type { ReplyTarget } from './reply-target.ts';
import { isTexts } from './sending-state.ts';

type Channel = ReplyTarget['channel'];

/**
 * On which channels the account has been seen to return the send keys of messages. It is not documented that it does, so
 * one channel says nothing about another.
 */
export interface ReturnedKeys {
  readonly wereSeen: (channel: Channel) => boolean;
  readonly recordSeen: (channel: Channel) => void;
}

/** @param installation identifies account and installation */
export function returnedKeysOf(installation: string): ReturnedKeys {
  const key = `${installation} returned send keys`;
  const seen = new Set(loadChannels(key));
  return {
    wereSeen: (channel) => seen.has(channel),
    recordSeen(channel) {
      if (seen.has(channel)) return;
      seen.add(channel);
      // Another page may have seen others.
      saveItem(key, [...new Set([...loadChannels(key), ...seen])]);
    },
  };
}

function loadChannels(key: string): readonly string[] {
  const stored = loadItem(key);
  return isTexts(stored) ? stored : [];
}
