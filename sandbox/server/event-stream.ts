import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WireObject } from '../account/wire.ts';

/** Events per chunk of the response. */
const CHUNK_SIZE = 500;

/**
 * Streams events as NDJSON while they are generated: a large account does not fit in memory.
 *
 * @param keys the properties to send, or null for whole events
 */
export async function streamEvents(
  response: ServerResponse,
  events: Iterable<WireObject>,
  keys: readonly string[] | null,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
  });
  try {
    await pipeline(Readable.from(chunks(events, keys)), response);
  } catch {
    // The client closed the connection.
  }
}

function* chunks(events: Iterable<WireObject>, keys: readonly string[] | null): Generator<string> {
  let lines: string[] = [];
  for (const event of events) {
    const part = keys === null ? event : pick(event, keys);
    lines.push(`${JSON.stringify(part)}\n`);
    if (lines.length < CHUNK_SIZE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function pick(event: WireObject, keys: readonly string[]): WireObject {
  return Object.fromEntries(keys.map((key) => [key, event[key]]));
}
