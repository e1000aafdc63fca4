import type { Host } from './host.ts';
import { RequestError } from './request-error.ts';

/** The same words for editors that take HTML and for those that take only text. */
export interface Insertion {
  readonly html: string;
  readonly text: string;
}

/**
 * Puts something into the comment that the agent is writing. Which of the actions a host has depends on the editor of
 * the ticket, so they are tried in turn.
 *
 * @throws {RequestError} `rejected` where the host refuses every action; `timed-out` where it does not answer: it may
 *   still perform the action, and another would then say everything twice
 */
export async function insertIntoComment(host: Host, { html, text }: Insertion): Promise<void> {
  const actions = [
    ['ticket.comment.appendHtml', html],
    ['ticket.editor.insert', html],
    ['ticket.comment.appendText', text],
  ] as const;

  for (const [action, words] of actions) {
    try {
      await host.invoke(action, words);
      return;
    } catch (error) {
      if (error instanceof RequestError && error.kind === 'timed-out') throw error;
    }
  }
  throw new RequestError('rejected', { target: actions.map(([action]) => action).join(', ') });
}
