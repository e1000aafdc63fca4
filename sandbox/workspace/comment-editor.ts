import { element } from './element.ts';

/** The types of comments that the editor offers, as in Zendesk's `comment.type`. */
export type CommentType = 'publicReply' | 'internalNote';

export interface CommentEditor {
  node: HTMLElement;
  /** The type of the comment that is being written. */
  readonly type: CommentType;
  setType(type: CommentType): void;
  appendText(text: string): void;
  appendHtml(html: string): void;
  clear(): void;
}

const NAMES: Readonly<Record<CommentType, { name: string; placeholder: string }>> = {
  publicReply: { name: 'Public reply', placeholder: 'Write a public reply' },
  internalNote: { name: 'Internal note', placeholder: 'Write an internal note' },
};

/** The reply editor, into which `ticket.comment.append…` and `ticket.editor.insert` of an app insert their text. */
export function commentEditor(
  on: { submit(): void; typeChange(type: CommentType): void },
  closed: boolean,
): CommentEditor {
  let type: CommentType = 'publicReply';
  const field = element('div', {
    class: 'editor-field',
    contenteditable: closed ? 'false' : 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-disabled': closed ? 'true' : null,
  });
  const kinds = (['publicReply', 'internalNote'] as const).map((kind) => {
    const button = element(
      'button',
      { type: 'button', class: 'editor-kind', disabled: closed },
      NAMES[kind].name,
    );
    button.addEventListener('click', () => setType(kind));
    return { kind, button };
  });
  const submit = element('button', { type: 'button', class: 'submit', disabled: closed }, 'Submit');
  submit.addEventListener('click', on.submit);
  const node = element(
    'section',
    { class: 'editor', 'aria-label': 'Reply' },
    element(
      'div',
      { class: 'editor-kinds', role: 'group', 'aria-label': 'Type of the comment' },
      ...kinds.map(({ button }) => button),
    ),
    field,
    element('div', { class: 'editor-foot' }, submit),
  );

  function setType(next: CommentType): void {
    const isChange = next !== type;
    type = next;
    show();
    if (isChange) on.typeChange(type);
  }

  function show(): void {
    const { name, placeholder } = NAMES[type];
    node.dataset['type'] = type;
    field.setAttribute('aria-label', name);
    field.dataset['placeholder'] = closed ? 'This ticket is closed.' : placeholder;
    for (const { kind, button } of kinds)
      button.setAttribute('aria-pressed', String(kind === type));
  }

  show();
  return {
    node,
    get type() {
      return type;
    },
    setType,
    appendText: (text) => field.append(text),
    appendHtml: (html) => field.insertAdjacentHTML('beforeend', html),
    clear: () => field.replaceChildren(),
  };
}
