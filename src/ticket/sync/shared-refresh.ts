import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import type { TicketLoader } from '../ticket-loader.ts';

export interface SharedRefreshOptions {
  readonly loader: TicketLoader;
  /** Asks the account itself. */
  readonly fetchJson: FetchJson;
  readonly ticketId: string;
  readonly channel: TabChannel;
  /** Whether to use the answers of other pages. A page that is not visible makes no requests, so it cannot fill gaps. */
  readonly canUseAnswers: () => boolean;
  /** Called after this page used the answers of another one. */
  readonly onUsed: (hadChanges: boolean) => void;
}

export interface SharedRefresh {
  /** Refreshes in the background and shares the account's answers with the other pages of the ticket. */
  refresh(): Promise<boolean>;
  stop(): void;
}

/**
 * Lets all pages of one ticket (in several browser tabs, in the large view) share the requests of one of them. A page
 * requests only what the shared answers lack.
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
      // Without an answer there is nothing to share: the others would ask in vain, all at once.
      if (answers.size > 0)
        channel.send({ kind: 'refreshed', ticketId, askedMs, answers: [...answers] });
      return hadChanges;
    },
  };
}
