import type { Translator } from '../i18n/translator.ts';
import type { RequestError } from '../zendesk/request-error.ts';

/** Why a request returned nothing usable. Each kind has its own text. */
export type Failure = RequestError;
export type FailureKind = Failure['kind'];

/** A few words for a failure. */
export function failureTitle({ kind }: Failure, t: Translator): string {
  return t(`failures.${kind}.title`);
}

/** What happened and what to do, in whole sentences. */
export function failureText({ kind, status }: Failure, t: Translator): string {
  return t(`failures.${kind}.text`, { status });
}

/** Whether a button to try again makes sense: a plan does not change while one waits. */
export function isWorthRetrying({ kind }: Failure): boolean {
  return kind !== 'not-in-plan';
}
