import { type Host, SLOW_HOST_MS } from './host.ts';
import { RequestError } from './request-error.ts';

/** The same content for editors that accept HTML and for editors that accept only plain text. */
export interface Insertion {
  readonly html: string;
  readonly text: string;
}

/** An editor that the host has named; `other` is any further kind, such as `twitterReply`. */
export type NamedEditor = 'public-reply' | 'internal-note' | 'other';

/** Where the agent's comment goes; `unknown` if the host does not say. */
export type CommentEditor = NamedEditor | 'unknown';

/** What became of an insertion, and the editor that is active now. Nothing is inserted if it is not the expected one. */
export type InsertionResult =
  | { readonly isInserted: true; readonly editor: CommentEditor }
  | { readonly isInserted: false; readonly editor: NamedEditor };

/** Apps use both names for the property. Hosts omit those that they do not have. */
const TYPE_PROPERTIES = ['ticket.comment.type', 'comment.type'] as const;

/**
 * Calls back with the active comment editor, once the host has said which it is, and when it changes.
 *
 * @returns a function that stops it
 */
export function watchCommentEditor(
  host: Host,
  listener: (editor: CommentEditor) => void,
): () => void {
  /** Changes whenever an earlier answer of the host no longer counts. */
  let version = 0;

  async function ask(): Promise<void> {
    version += 1;
    const asked = version;
    const editor = await fetchCommentEditor(host);
    if (asked === version) listener(editor);
  }

  function onChange(type: unknown): void {
    if (typeof type !== 'string') return void ask();
    version += 1;
    listener(editorOf(type));
  }

  const removers = [
    host.on('comment.type.changed', onChange),
    // A hidden frame may have missed a change.
    host.on('app.activated', () => void ask()),
  ];
  void ask();
  return () => {
    version += 1;
    for (const remove of removers) remove();
  };
}

/**
 * Inserts content into the comment that the agent is writing, unless the host names another editor than the expected one: the
 * agent has switched, or was not told the editor before. A host that does not name the editor is trusted. The available actions depend on the ticket's editor, so they are tried one after the other.
 *
 * @param expected the editor that the agent was told
 * @throws {RequestError} `rejected` if the host refuses every action, or one of them late: then no other action is tried,
 *   because the agent may have inserted the content already.
 */
export async function insertIntoComment(
  host: Host,
  { html, text }: Insertion,
  expected: CommentEditor,
): Promise<InsertionResult> {
  const editor = await fetchCommentEditor(host);
  if (editor !== 'unknown' && editor !== expected) return { isInserted: false, editor };

  const actions = [
    ['ticket.comment.appendHtml', html],
    ['ticket.editor.insert', html],
    ['ticket.comment.appendText', text],
  ] as const;

  for (const [action, content] of actions) {
    const startMs = Date.now();
    try {
      await host.invoke(action, content);
      return { isInserted: true, editor };
    } catch {
      if (Date.now() - startMs >= SLOW_HOST_MS) break;
    }
  }
  throw new RequestError('rejected', { target: actions.map(([action]) => action).join(', ') });
}

/** Asks the host for the active editor; `unknown` if it does not answer within `SLOW_HOST_MS`. */
async function fetchCommentEditor(host: Host): Promise<CommentEditor> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Readonly<Record<string, unknown>>>((resolve) => {
    timer = setTimeout(resolve, SLOW_HOST_MS, {});
  });
  try {
    const values: Readonly<Record<string, unknown>> = await Promise.race([
      host.get(...TYPE_PROPERTIES),
      timeout,
    ]);
    return editorOf(values[TYPE_PROPERTIES[0]] ?? values[TYPE_PROPERTIES[1]]);
  } catch {
    return 'unknown';
  } finally {
    clearTimeout(timer);
  }
}

function editorOf(type: unknown): CommentEditor {
  if (type === 'publicReply') return 'public-reply';
  if (type === 'internalNote') return 'internal-note';
  return typeof type === 'string' && type !== '' ? 'other' : 'unknown';
}
