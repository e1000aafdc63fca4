import type { ReceivedEvent } from './received-event.ts';

/** An export as far as it is stored. */
interface StoredSoFar {
  readonly exportId: number;
  readonly pageCount: number;
}

type Keyed = Pick<ReceivedEvent, 'key'>;

/**
 * Tells which events of a response cannot be stored yet, so that only few of a new export are looked up. It knows only an export of
 * which all pages were added here: none that another page of the app, or an earlier one, has stored a part of.
 */
export interface StoredKeys {
  /** A new export begins. The one before it is forgotten. */
  begin(exportId: number): void;
  /** The events that may be stored: all that are, and a few others. */
  candidates<Event extends Keyed>(stored: StoredSoFar, events: readonly Event[]): readonly Event[];
  /**
   * Notes what a transaction has stored.
   *
   * @param before the export before it
   * @param pageCount of the export after it
   */
  add(before: StoredSoFar, events: readonly Keyed[], pageCount: number): void;
  /** Forgets the export. */
  end(): void;
}

/** 4 MB. Among a million events, 3 of 100 new ones seem to be stored, which costs a lookup each. */
const BITS = 2 ** 25;

/** Knows no export. For each event it has one bit, that of its key's hash, so its size does not grow. */
export function storedKeys(): StoredKeys {
  let known: (StoredSoFar & { readonly bits: Uint8Array }) | null = null;

  function bitsOf({ exportId, pageCount }: StoredSoFar): Uint8Array | null {
    return known?.exportId === exportId && known.pageCount === pageCount ? known.bits : null;
  }

  return {
    begin(exportId) {
      known = { exportId, pageCount: 0, bits: new Uint8Array(BITS / 8) };
    },
    candidates(stored, events) {
      const bits = bitsOf(stored);
      if (!bits) return events;
      return events.filter(({ key }) => {
        const bit = hashOf(key);
        return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
      });
    },
    add(before, events, pageCount) {
      const bits = bitsOf(before);
      if (!bits) return;
      for (const { key } of events) {
        const bit = hashOf(key);
        bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
      known = { exportId: before.exportId, pageCount, bits };
    },
    end() {
      known = null;
    },
  };
}

/** The FNV-1a hash, of which the upper bits are mixed into the lower ones. Less than `BITS`. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}
