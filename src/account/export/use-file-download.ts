import { useEffect, useRef, useState } from 'preact/hooks';
import { saveBlob } from '../../download/save-file.ts';
import type { FileChunk } from '../../download/chunked-file.ts';
import type { FileFormat } from '../account-actions.ts';
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

/** Longer files, in bytes, are not shown as text. */
const MAX_TEXT_BYTES = 5_000_000;

/** Creates one file at a time and lets the browser save it. */
export function useFileDownload() {
  const [file, setFile] = useState<FileState>({ state: 'none' });
  const canceller = useRef<AbortController | null>(null);
  useEffect(() => () => canceller.current?.abort(), []);

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
      setFile({ state: signal.aborted ? 'cancelled' : 'failed' });
    }
  }

  return { file, create, cancel: () => canceller.current?.abort() };
}
