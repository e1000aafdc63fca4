import type { AccountActions } from '../account-actions.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportStore } from './export-store.ts';
import { fileChunks } from './file-chunks.ts';
import { findEvents } from './find-events.ts';
import type { storedInsights } from './stored-insights.ts';
import { StalePositions } from './stored-pages.ts';

/** How often it is stored that the export is in use, in milliseconds. */
const NOTE_USE_EVERY_MS = 3_600_000;

export interface StoredReadsOptions {
  readonly exports: ExportStore;
  readonly index: ConversationIndex;
  readonly computeInsights: ReturnType<typeof storedInsights>;
  /** Formats the day of a time in the agent's time zone, for example `2026-11-20`. */
  readonly dayOf: (milliseconds: number) => string;
  /** The export that the page shows; null if there is none. */
  readonly shown: () => ExportMeta | null;
  /** Called when events were removed from the export since the page has read it: on another page of the app. */
  readonly onStale: () => void;
}

/** The actions that read the stored export. They note that it is in use, so that it is not deleted as unused. */
export interface StoredReads extends Pick<
  AccountActions,
  'computeInsights' | 'findEvents' | 'fileChunks'
> {
  /** Notes that the export is in use. */
  noteUse(meta: ExportMeta): Promise<void>;
  /** The same while the page stays open, which can be for days. Failures are ignored. */
  noteFurtherUse(): void;
}

export function storedReads(options: StoredReadsOptions): StoredReads {
  const { exports, index, computeInsights, dayOf, shown, onStale } = options;
  /** When it was last stored that the export is in use. */
  let notedMs = 0;

  function currentMeta(): ExportMeta {
    const meta = shown();
    if (!meta) throw new Error('no export is stored');
    return meta;
  }

  async function noteUse({ id }: ExportMeta): Promise<void> {
    notedMs = Date.now();
    await exports.touch(id, notedMs);
  }

  function noteFurtherUse(): void {
    const meta = shown();
    if (!meta || Math.abs(Date.now() - notedMs) < NOTE_USE_EVERY_MS) return;
    noteUse(meta).catch(() => undefined);
  }

  async function read<Result>(work: () => Promise<Result>): Promise<Result> {
    noteFurtherUse();
    try {
      return await work();
    } catch (error) {
      if (error instanceof StalePositions) onStale();
      throw error;
    }
  }

  return {
    noteUse,
    noteFurtherUse,
    computeInsights: (matches, signal, request) =>
      read(async () => computeInsights(currentMeta().id, matches, signal, request)),
    findEvents: (filter, onProgress, signal) =>
      read(async () => {
        const { id } = currentMeta();
        const found = await findEvents(exports, index, id, { filter, dayOf, onProgress, signal });
        if (found.revision !== shown()?.revision) onStale();
        return found;
      }),
    async *fileChunks(format, matches, signal) {
      const chunks = fileChunks(exports, index, currentMeta().id, { format, matches, signal });
      for (;;) {
        const { done, value } = await read(() => chunks.next());
        if (done) return;
        yield value;
      }
    },
  };
}
