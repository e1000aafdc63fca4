/** A view of Zendesk's that the agent can choose. */
export interface ViewOption {
  readonly id: string;
  readonly title: string;
}

/** Fetches the account's active views. Rejects with a `RequestError`. */
export type FetchViews = (signal: AbortSignal) => Promise<readonly ViewOption[]>;
