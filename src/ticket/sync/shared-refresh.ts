import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import type { TicketLoader } from '../ticket-loader.ts';

export interface SharedRefreshOptions {
  readonly loader: TicketLoader;
  readonly fetchJson: FetchJson;
  readonly ticketId: string;
  readonly channel: TabChannel;
  /** Whether this page uses responses from other pages. A hidden page does not, because it must not request what they lack. */
  readonly canUseAnswers: () => boolean;
  /** Called after this page has used the responses of another page. */
  readonly onUsed: (hadChanges: boolean) => void;
}

/** Refreshes of a ticket that is open in several pages. */
export interface SharedRefresh {
  /** Refreshes in the background and shares the responses with the other pages. Resolves to whether there were changes. */
  refresh(): Promise<boolean>;
  /** Stops using the responses of other pages. */
  stop(): void;
}

/**
 * Shares the responses of one page with all other pages of the ticket: in other browser tabs and in the large view. The
 * other pages request only what these responses lack.
 */
export function createSharedRefresh(options: SharedRefreshOptions): SharedRefresh {
  const { loader, fetchJson, ticketId, channel, canUseAnswers, onUsed } = options;

  const stop = channel.subscribe((message) => {
    if (message.kind !== 'refreshed' || message.ticketId !== ticketId || !canUseAnswers()) return;
    const answers = new Map(message.answers);
    const fetchShared: FetchJson = async (path, fetchOptions) =>
      answers.get(path) ?? fetchJson(path, fetchOptions);
    void loader
      .refresh({ isBackground: true, fetchJson: fetchShared, requestedMs: message.askedMs })
      .then(onUsed);
  });

  return {
    stop,
    async refresh() {
      const answers = new Map<string, object>();
      const askedMs = Date.now();
      const fetchAndRecord: FetchJson = async (path, fetchOptions) => {
        const answer = await fetchJson(path, fetchOptions);
        answers.set(path, answer);
        return answer;
      };
      const hadChanges = await loader.refresh({ isBackground: true, fetchJson: fetchAndRecord });
      // Without responses there is nothing to share. A message would make all other pages send the failing request too.
      if (answers.size > 0)
        channel.send({ kind: 'refreshed', ticketId, askedMs, answers: [...answers] });
      return hadChanges;
    },
  };
}
