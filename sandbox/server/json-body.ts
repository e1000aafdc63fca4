import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 5_000_000;

/** Reads a request's body as JSON. Resolves with undefined if it is empty, not JSON, or larger than 5 MB. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  if (size === 0 || size > MAX_BYTES) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
