import { useEffect, useRef, useState } from 'preact/hooks';
import { saveBlob } from '../../download/save-file.ts';
import type { FileChunk } from '../../download/chunked-file.ts';
import type { FileFormat } from '../account-actions.ts';
import type { AccountView } from '../use-account-view.ts';
import { chunkedFile } from '../../download/chunked-file.ts';
import { FILE_FORMATS } from './file-formats.ts';

/** The file to create. */
export interface FileRequest {
  readonly format: FileFormat;
  readonly name: string;
  /** @param signal aborted when the file is canceled */
  readonly chunks: (signal: AbortSignal) => AsyncGenerator<FileChunk, void>;
}

/** The state of the file that was requested last. */
export type FileState =
  | { readonly state: 'none' | 'cancelled' | 'failed' }
  | { readonly state: 'making'; readonly format: FileFormat; readonly bytes: number }
  | {
      readonly state: 'made';
      readonly format: FileFormat;
      readonly bytes: number;
      /** How many events are in the file. */
      readonly eventCount: number;
      /** The file's text; null if it is too long to be shown. */
      readonly text: string | null;
    };

const NO_FILE: FileState = { state: 'none' };

/** Longer files, in bytes, are not shown as text. */
const MAX_TEXT_BYTES = 5_000_000;

/**
 * Creates one file at a time and lets the browser save it.
 *
 * @param exportId of the stored export: a file of another one is given up, and its outcome is forgotten
 * @param isRunning whether an export runs: its start removes the outcome of an earlier file
 * @param view what the page shows: so does its change
 */
export function useFileDownload(exportId: number | null, isRunning: boolean, view: AccountView) {
  const [file, setFile] = useState<FileState>(NO_FILE);
  const canceller = useRef<AbortController | null>(null);
  useEffect(() => () => giveUp(), [exportId]);
  useEffect(() => {
    if (isRunning) removeOutcome();
  }, [isRunning]);
  useEffect(removeOutcome, [view]);

  function removeOutcome(): void {
    setFile((current) => (current.state === 'making' ? current : NO_FILE));
  }

  function giveUp(): void {
    canceller.current?.abort();
    canceller.current = null;
    setFile(NO_FILE);
  }

  async function create({ format, name, chunks }: FileRequest): Promise<void> {
    if (file.state === 'making') return;
    const { signal } = (canceller.current = new AbortController());
    setFile({ state: 'making', format, bytes: 0 });
    try {
      const { type } = FILE_FORMATS[format];
      const { file: blob, eventCount } = await chunkedFile(chunks(signal), {
        type,
        signal,
        onSize: (bytes) => setFile({ state: 'making', format, bytes }),
      });
      saveBlob(name, blob);
      const text = blob.size < MAX_TEXT_BYTES ? await blob.text() : null;
      setFile({ state: 'made', format, bytes: blob.size, eventCount, text });
    } catch {
      // Another one may have been started since this was given up.
      if (canceller.current?.signal !== signal) return;
      setFile({ state: signal.aborted ? 'cancelled' : 'failed' });
    }
  }

  return {
    file,
    create,
    cancel: () => canceller.current?.abort(),
    dismiss: () => setFile(NO_FILE),
  };
}
