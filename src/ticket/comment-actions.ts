import type { CommentActions } from '../ui/host-actions.tsx';
import type { Host } from '../zendesk/host.ts';

const loadComment = () =>
  import(/* webpackChunkName: "comment", webpackPrefetch: true */ '../zendesk/comment.ts');

/** What the page can do with the agent's comment. The code for it loads with the first opened message. */
export function commentActions(host: Host): CommentActions {
  return {
    watchEditor(listener) {
      let isStopped = false;
      let stop = (): void => undefined;
      const start = ({ watchCommentEditor }: Awaited<ReturnType<typeof loadComment>>): void => {
        if (!isStopped) stop = watchCommentEditor(host, listener);
      };
      // Without the code the editor stays unknown, and quoting fails with a message.
      loadComment().then(start, () => undefined);
      return () => {
        isStopped = true;
        stop();
      };
    },
    async quote(quotation, expected) {
      const { insertIntoComment } = await loadComment();
      return insertIntoComment(host, quotation, expected);
    },
  };
}
