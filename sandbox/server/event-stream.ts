import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WireObject } from '../account/wire.ts';

/** So many events are sent in one piece. */
const PIECE = 500;

/** Sends events as lines of JSON while they are made, since a large account has more than should be held at once. */
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
    await pipeline(Readable.from(pieces(events, keys)), response);
  } catch {
    // The reader has gone, which is no business of the server's.
  }
}

function* pieces(events: Iterable<WireObject>, keys: readonly string[] | null): Generator<string> {
  let lines: string[] = [];
  for (const event of events) {
    const part = keys === null ? event : pick(event, keys);
    lines.push(`${JSON.stringify(part)}\n`);
    if (lines.length < PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function pick(event: WireObject, keys: readonly string[]): WireObject {
  return Object.fromEntries(keys.map((key) => [key, event[key]]));
}
