import { element } from './element.ts';

export interface CommentEditor {
  node: HTMLElement;
  appendText(text: string): void;
  appendHtml(html: string): void;
  clear(): void;
}

/** The reply editor, into which `ticket.comment.append…` and `ticket.editor.insert` of an app insert their text. */
export function commentEditor(onSubmit: () => void, closed: boolean): CommentEditor {
  const field = element('div', {
    class: 'editor-field',
    contenteditable: closed ? 'false' : 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Public reply',
    'aria-disabled': closed ? 'true' : null,
    'data-placeholder': closed ? 'This ticket is closed.' : 'Write a public reply',
  });
  const submit = element('button', { type: 'button', class: 'submit', disabled: closed }, 'Submit');
  submit.addEventListener('click', onSubmit);
  const node = element(
    'section',
    { class: 'editor', 'aria-label': 'Reply' },
    element('span', { class: 'editor-kind', 'aria-hidden': 'true' }, 'Public reply'),
    field,
    element('div', { class: 'editor-foot' }, submit),
  );
  return {
    node,
    appendText: (text) => field.append(text),
    appendHtml: (html) => field.insertAdjacentHTML('beforeend', html),
    clear: () => field.replaceChildren(),
  };
}
