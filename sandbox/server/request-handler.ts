import type { IncomingMessage, ServerResponse } from 'node:http';

/** Serves a request if it is its own; says whether it was. */
export type Door = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;
