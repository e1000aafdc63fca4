import { loadItem, saveItem } from '../storage/web-storage.ts';

/** Whether the account has been seen to return the send keys of messages. It is not documented that it does. */
export interface ReturnedKeys {
  readonly wereSeen: () => boolean;
  readonly recordSeen: () => void;
}

/** @param installation identifies account and installation */
export function returnedKeysOf(installation: string): ReturnedKeys {
  const key = `${installation} returned send keys`;
  let wereSeen = loadItem(key) === true;
  return {
    wereSeen: () => wereSeen,
    recordSeen() {
      if (wereSeen) return;
      wereSeen = true;
      saveItem(key, true);
    },
  };
}
