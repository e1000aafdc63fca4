/** Runs a job on a conversation that no other page runs at the same time. Resolves to false if another page does. */
export type WithLock = (
  conversationId: string,
  job: () => Promise<void>,
  options?: { readonly waits: boolean },
) => Promise<boolean>;

/** The locks of a page on conversations. */
export interface ConversationLocks {
  readonly run: WithLock;
  /** Whether this page runs a job on a conversation. */
  readonly isOwn: (conversationId: string) => boolean;
}

/** Remembers which conversations this page has locked. */
export function createConversationLocks(withLock: WithLock): ConversationLocks {
  const owned = new Set<string>();
  return {
    isOwn: (conversationId) => owned.has(conversationId),
    run: (conversationId, job, options) =>
      withLock(
        conversationId,
        async () => {
          owned.add(conversationId);
          try {
            await job();
          } finally {
            owned.delete(conversationId);
          }
        },
        options,
      ),
  };
}
