import { RequestError } from './request-error.ts';

/** @throws any other error, so that a bug is not shown as a failed request */
export function expectRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}
