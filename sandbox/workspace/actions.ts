import type { Action } from '../host/host.ts';
import type { Instance } from '../host/instance.ts';
import type { CommentEditor } from './comment-editor.ts';
import { showToast } from './toasts.ts';

/** What actions need of the workspace. */
export interface ActionStage {
  /** The editor beside an app's frame; null where there is no ticket. */
  editorOf(instance: Instance): CommentEditor | null;
  /** Says whether it could go there. */
  openTicket(id: number): boolean;
  openNavBar(section: string): boolean;
}

/** The actions of Zendesk that this workspace performs, but for modals. */
export function workspaceActions(stage: ActionStage): Record<string, Action> {
  const editorOf = (instance: Instance): CommentEditor => {
    const editor = stage.editorOf(instance);
    if (editor === null) throw new Error('is only there beside a ticket');
    return editor;
  };
  return {
    resize: ([size], { frame }) => {
      const { width, height } = (size ?? {}) as Record<string, unknown>;
      // The page in the navigation bar fills its place, and in the sidebar the width is the agent's to choose.
      const place = frame.dataset['location'];
      if (height !== undefined && place !== 'nav_bar') frame.style.height = cssLength(height);
      if (width !== undefined && place === 'modal') frame.style.width = cssLength(width);
    },
    notify: ([message, kind, duration]) => showToast(message, kind, duration),
    routeTo: ([place, id, section]) => {
      const went =
        (place === 'ticket' && stage.openTicket(Number(id))) ||
        (place === 'nav_bar' && stage.openNavBar(String(section ?? '')));
      if (!went) throw new Error('leads nowhere in this workspace');
    },
    'ticket.comment.appendText': ([text], instance) => editorOf(instance).appendText(String(text)),
    'ticket.comment.appendHtml': ([html], instance) => editorOf(instance).appendHtml(String(html)),
    'ticket.editor.insert': ([html], instance) => editorOf(instance).appendHtml(String(html)),
    // The official SDK counts clicks with this.
    track: () => null,
  };
}

function cssLength(value: unknown): string {
  return /^\d+(\.\d+)?$/.test(String(value)) ? `${String(value)}px` : String(value);
}
