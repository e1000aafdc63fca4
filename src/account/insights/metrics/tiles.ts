/** One number of the first row. Null is unknown, never 0. */
export interface Tile {
  /** Of the period, or as of its end. */
  readonly value: number | null;
  /**
   * The value to compare with `previous`. It is `value`, except for what waits at the end of the period: there it counts
   * only the conversations that began in the period. The export knows more time before this period than before the
   * previous one, so the whole numbers would nearly always look worse than before.
   */
  readonly comparable: number | null;
  /** The same of the previous period, as of its end; null also if there is none. */
  readonly previous: number | null;
  /** The conversations behind the value, each once, in no particular order. */
  readonly conversationIds: readonly string[];
}

export interface Tiles {
  /** Conversations created in the period. */
  readonly conversations: Tile;
  /** Messages of the period that pass the filters, without those that began a conversation. */
  readonly replies: Tile;
  /** In working milliseconds, of the conversations created in the period that were answered by its end. */
  readonly medianFirstReplyMs: Tile;
  readonly p90FirstReplyMs: Tile;
  /** Open conversations whose turn is ours at the end of the period, whenever they were created. */
  readonly waitingOnUs: Tile;
  /** Open conversations without any reply of theirs at the end of the period, whenever they were created. */
  readonly neverAnswered: Tile;
  /**
   * From 0 to 1: the share of first replies within the target, among the conversations created in the period that were
   * answered, or that wait for their first reply for longer than the target already. Null without a target. Its
   * conversations are those that missed the target.
   */
  readonly targetMetShare: Tile;
}
