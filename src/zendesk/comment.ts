import { type Host, SLOW_HOST_MS } from './host.ts';
import { RequestError } from './request-error.ts';

/** The same content for editors that accept HTML and for editors that accept only plain text. */
export interface Insertion {
  readonly html: string;
  readonly text: string;
}

/**
 * Inserts content into the comment that the agent is writing. The available actions depend on the ticket's editor, so
 * they are tried one after the other.
 *
 * @throws {RequestError} `rejected` if the host refuses every action, or one of them late: then no other action is tried,
 *   because the agent may have inserted the content already.
 */
export async function insertIntoComment(host: Host, { html, text }: Insertion): Promise<void> {
  const actions = [
    ['ticket.comment.appendHtml', html],
    ['ticket.editor.insert', html],
    ['ticket.comment.appendText', text],
  ] as const;

  for (const [action, content] of actions) {
    const startMs = Date.now();
    try {
      await host.invoke(action, content);
      return;
    } catch {
      if (Date.now() - startMs >= SLOW_HOST_MS) break;
    }
  }
  throw new RequestError('rejected', { target: actions.map(([action]) => action).join(', ') });
}
