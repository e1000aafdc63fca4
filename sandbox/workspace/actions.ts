import type { Action } from '../host/host.ts';
import type { Instance } from '../host/instance.ts';
import type { CommentEditor } from './comment-editor.ts';
import { showToast } from './toasts.ts';

/** What the actions need of the workspace. */
export interface ActionContext {
  /** The editor next to an app's frame, or null if the frame belongs to no ticket. */
  editorOf(instance: Instance): CommentEditor | null;
  /** Returns false if there is no such ticket. */
  openTicket(id: number): boolean;
  openNavBar(section: string): boolean;
  /** Loads the page of an instance in the navigation bar without showing it. Returns false for other instances. */
  preloadPane(instance: Instance): boolean;
}

/** The actions of Zendesk that the workspace supports, except those of modals. */
export function workspaceActions(context: ActionContext): Record<string, Action> {
  const editorOf = (instance: Instance): CommentEditor => {
    const editor = context.editorOf(instance);
    if (editor === null) throw new Error('is available only in a ticket');
    return editor;
  };
  return {
    resize: ([size], { frame }) => {
      const { width, height } = (size ?? {}) as Record<string, unknown>;
      // The navigation bar's page has a fixed size, and the user sets the width of the sidebar.
      const { location } = frame.dataset;
      if (height !== undefined && location !== 'nav_bar') frame.style.height = cssLength(height);
      if (width !== undefined && location === 'modal') frame.style.width = cssLength(width);
    },
    notify: ([message, kind, duration]) => showToast(message, kind, duration),
    routeTo: ([target, id, section]) => {
      const isOpen =
        (target === 'ticket' && context.openTicket(Number(id))) ||
        (target === 'nav_bar' && context.openNavBar(String(section ?? '')));
      if (!isOpen) throw new Error('is not a route of this workspace');
    },
    preloadPane: (_args, instance) => {
      if (!context.preloadPane(instance))
        throw new Error('is available only in the navigation bar');
    },
    'ticket.comment.appendText': ([text], instance) => editorOf(instance).appendText(String(text)),
    'ticket.comment.appendHtml': ([html], instance) => editorOf(instance).appendHtml(String(html)),
    'ticket.editor.insert': ([html], instance) => editorOf(instance).appendHtml(String(html)),
    // The official SDK invokes this to count clicks.
    track: () => null,
  };
}

function cssLength(value: unknown): string {
  return /^\d+(\.\d+)?$/.test(String(value)) ? `${String(value)}px` : String(value);
}
