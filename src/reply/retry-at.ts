import type { RequestError } from '../zendesk/request-error.ts';

/** Until when the account refuses, in milliseconds since 1970, as it says; null if it does not say. */
export function retryAtMsOf({ retryAfterSeconds }: RequestError, nowMs: number): number | null {
  return retryAfterSeconds === null ? null : nowMs + retryAfterSeconds * 1000;
}
