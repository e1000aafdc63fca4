import type { Translator } from '../i18n/translator.ts';
import type { RequestError } from '../zendesk/request-error.ts';

/** Why a request returned nothing usable. Each kind has its own text. */
export type Failure = RequestError;
/** The kind of a failure. */
export type FailureKind = Failure['kind'];

/** A short title for a failure. */
export function failureTitle({ kind }: Pick<Failure, 'kind'>, t: Translator): string {
  return t(`failures.${kind}.title`);
}

/** Why the events of a conversation did not load, in few words. A conversation that is not found was in the list before. */
export function conversationFailure(failure: Failure, t: Translator): string {
  return failure.kind === 'not-found'
    ? t('failures.not-found.conversation')
    : failureTitle(failure, t);
}

/**
 * Describes a failure and what the agent can do about it, in full sentences.
 *
 * @param isAdmin false too if the role is not known
 */
export function failureText(
  { kind, status }: Pick<Failure, 'kind' | 'status'>,
  t: Translator,
  isAdmin: boolean,
): string {
  const isUpToAdmin = kind === 'not-allowed' || kind === 'rejected';
  return isAdmin && isUpToAdmin
    ? t(`failures.${kind}.admin_text`, { status })
    : t(`failures.${kind}.text`, { status });
}

/** Refusals: the same request is refused again until somebody changes the account, and then the page is loaded again. */
const REFUSALS: ReadonlySet<FailureKind> = new Set([
  'not-allowed',
  'not-in-plan',
  'not-found',
  'rejected',
]);

/** Whether to offer a retry button. After a refusal, the text says what to do instead. */
export function isWorthRetrying({ kind }: Pick<Failure, 'kind'>): boolean {
  return !REFUSALS.has(kind);
}
