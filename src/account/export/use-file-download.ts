import { useEffect, useRef, useState } from 'preact/hooks';
import { saveBlob } from '../../download/save-file.ts';
import type { FileChunk } from '../../download/chunked-file.ts';
import type { FileFormat } from '../account-actions.ts';
import { chunkedFile } from '../../download/chunked-file.ts';
import { FILE_FORMATS } from './file-formats.ts';

/** What is to be made. */
export interface FileRequest {
  readonly format: FileFormat;
  readonly name: string;
  /** @param signal aborted when the file is no longer wanted */
  readonly chunks: (signal: AbortSignal) => AsyncGenerator<FileChunk, void>;
}

/** How it goes. */
export type FileState =
  | { readonly state: 'none' | 'cancelled' | 'failed' }
  | { readonly state: 'making'; readonly format: FileFormat; readonly bytes: number }
  | {
      readonly state: 'made';
      readonly format: FileFormat;
      readonly bytes: number;
      /** How many events the file really holds. */
      readonly eventCount: number;
      /** What the file says; null where that is too long to be shown. */
      readonly text: string | null;
    };

/** A longer file, in bytes, is not shown as text. */
const LONGEST_TEXT = 5_000_000;

/** Makes one file at a time and lets the browser save it. */
export function useFileDownload() {
  const [making, setMaking] = useState<FileState>({ state: 'none' });
  const canceller = useRef<AbortController | null>(null);
  useEffect(() => () => canceller.current?.abort(), []);

  async function make({ format, name, chunks }: FileRequest): Promise<void> {
    if (making.state === 'making') return;
    const { signal } = (canceller.current = new AbortController());
    setMaking({ state: 'making', format, bytes: 0 });
    try {
      const { type } = FILE_FORMATS[format];
      const { file, eventCount } = await chunkedFile(chunks(signal), {
        type,
        signal,
        onSize: (bytes) => setMaking({ state: 'making', format, bytes }),
      });
      saveBlob(name, file);
      const text = file.size < LONGEST_TEXT ? await file.text() : null;
      setMaking({ state: 'made', format, bytes: file.size, eventCount, text });
    } catch {
      setMaking({ state: signal.aborted ? 'cancelled' : 'failed' });
    }
  }

  return { making, make, cancel: () => canceller.current?.abort() };
}
