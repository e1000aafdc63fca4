import type { IncomingMessage } from 'node:http';

const LARGEST = 5_000_000;

/** Reads a request's body as JSON; undefined where there is none, it is not JSON, or it is larger than 5 MB. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  }
  if (size === 0 || size > LARGEST) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
