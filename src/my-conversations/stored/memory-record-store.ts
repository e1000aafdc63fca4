import { claimed, type RecordStore } from './record-store.ts';

/** Stores nothing, for a browser that refuses: what is known is in the frames' states, and claims are those of one frame. */
export function memoryRecordStore(): RecordStore {
  let claims: readonly string[] = [];
  return {
    load: async () => null,
    lead: async (least) => ({ stored: null, term: least }),
    save: async () => true,
    async clear() {
      claims = [];
    },
    async claimNotices(keys) {
      const { fresh, all } = claimed(claims, keys);
      claims = all;
      return fresh;
    },
    touch: async () => undefined,
    lastUsedMs: async () => null,
    close: async () => undefined,
  };
}
