import { useEffect, useRef, useState } from 'preact/hooks';
import { saveBlob } from '../../download/save-file.ts';
import type { FileChunk } from '../../download/chunked-file.ts';
import type { FileFormat } from '../account-actions.ts';
import { chunkedFile } from '../../download/chunked-file.ts';
import { FILE_FORMATS } from './file-formats.ts';

/** The file to build. */
export interface FileRequest {
  readonly format: FileFormat;
  readonly name: string;
  /** @param signal aborted when the agent cancels */
  readonly chunks: (signal: AbortSignal) => AsyncGenerator<FileChunk, void>;
}

/** The state of the last file. */
export type FileState =
  | { readonly state: 'none' | 'cancelled' | 'failed' }
  | { readonly state: 'building'; readonly format: FileFormat; readonly bytes: number }
  | {
      readonly state: 'built';
      readonly format: FileFormat;
      readonly bytes: number;
      /** How many events the file contains. */
      readonly eventCount: number;
      /** The content of the file; null if it is too long to show. */
      readonly text: string | null;
    };

/** Longer files, in bytes, are not shown as text. */
const MAX_TEXT_BYTES = 5_000_000;

/** Builds and downloads files, one at a time. */
export function useFileDownload() {
  const [fileState, setFileState] = useState<FileState>({ state: 'none' });
  const aborter = useRef<AbortController | null>(null);
  useEffect(() => () => aborter.current?.abort(), []);

  async function build({ format, name, chunks }: FileRequest): Promise<void> {
    if (fileState.state === 'building') return;
    const { signal } = (aborter.current = new AbortController());
    setFileState({ state: 'building', format, bytes: 0 });
    try {
      const { type } = FILE_FORMATS[format];
      const { file, eventCount } = await chunkedFile(chunks(signal), {
        type,
        signal,
        onSize: (bytes) => setFileState({ state: 'building', format, bytes }),
      });
      saveBlob(name, file);
      const text = file.size < MAX_TEXT_BYTES ? await file.text() : null;
      setFileState({ state: 'built', format, bytes: file.size, eventCount, text });
    } catch {
      setFileState({ state: signal.aborted ? 'cancelled' : 'failed' });
    }
  }

  return { fileState, build, cancel: () => aborter.current?.abort() };
}
