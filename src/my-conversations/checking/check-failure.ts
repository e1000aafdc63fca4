import type { RequestError } from '../../zendesk/request-error.ts';
import type { CheckFailure } from '../ticket-record.ts';

/** A failed request as plain data. @param atMs when it failed, in milliseconds since 1970 */
export function failureOf({ kind, status }: RequestError, atMs: number): CheckFailure {
  return { kind, status, atMs };
}
