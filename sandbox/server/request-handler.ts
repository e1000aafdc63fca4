import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request if it is responsible for the address. Resolves with whether it was. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;
