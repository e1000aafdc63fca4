import type { Translator } from '../i18n/translator.ts';
import type { RequestError } from '../zendesk/request-error.ts';

/** Why a request returned nothing usable. Each kind has its own text. */
export type Failure = RequestError;
/** The kind of a failure. */
export type FailureKind = Failure['kind'];

/** A short title for a failure. */
export function failureTitle({ kind }: Failure, t: Translator): string {
  return t(`failures.${kind}.title`);
}

/** Describes a failure and what the agent can do about it, in full sentences. */
export function failureText({ kind, status }: Failure, t: Translator): string {
  return t(`failures.${kind}.text`, { status });
}

/** Whether to offer a retry button. Only an admin can change access and plan, so their texts say what to do instead. */
export function isWorthRetrying({ kind }: Failure): boolean {
  return kind !== 'not-allowed' && kind !== 'not-in-plan';
}
