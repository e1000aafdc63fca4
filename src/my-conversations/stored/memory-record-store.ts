import type { RecordStore } from './record-store.ts';

/** Stores nothing, for a browser that refuses: what is known is in the frames' states, and `noticeClaims` knows the claims. */
export function memoryRecordStore(): RecordStore {
  return {
    load: async () => null,
    lead: async (least) => ({ stored: null, term: least }),
    save: async () => true,
    clear: async () => undefined,
    claimNotices: async (keys) => keys,
    touch: async () => undefined,
    lastUsedMs: async () => null,
    close: async () => undefined,
  };
}
