import type { TabChannel } from '../../zendesk/tab-channel.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { TicketReading } from '../ticket-loader.ts';

export interface SharedRefreshOptions {
  readonly reading: TicketReading;
  /** Reads from the account itself. */
  readonly fetchJson: FetchJson;
  readonly ticketId: string;
  readonly channel: TabChannel;
  /** Whether to take over what another page got: a page that nobody sees asks for nothing, so it cannot fill the gaps. */
  readonly takes: () => boolean;
  /** Called after another page of the same ticket has refreshed and this one took over what it got. */
  readonly onTaken: (hasNews: boolean) => void;
}

export interface SharedRefresh {
  /** Refreshes quietly, and tells the other pages of the ticket what the account answered. */
  refresh(): Promise<boolean>;
  stop(): void;
}

/**
 * Lets all pages of one ticket (in several browser tabs, in the large view) live on the requests of one of them. What a
 * page lacks besides it asks for itself.
 */
export function sharedRefresh(options: SharedRefreshOptions): SharedRefresh {
  const { reading, fetchJson, ticketId, channel, takes, onTaken } = options;

  const stop = channel.listen((message) => {
    if (message.kind !== 'refreshed' || message.ticketId !== ticketId || !takes()) return;
    const answers = new Map(message.answers);
    const borrow: FetchJson = async (path, its) => answers.get(path) ?? fetchJson(path, its);
    const { askedMs } = message;
    void reading.refresh({ isQuiet: true, fetchJson: borrow, askedMs }).then(onTaken);
  });

  return {
    stop,
    async refresh() {
      const answers = new Map<string, object>();
      const askedMs = Date.now();
      const note: FetchJson = async (path, its) => {
        const answer = await fetchJson(path, its);
        answers.set(path, answer);
        return answer;
      };
      const hasNews = await reading.refresh({ isQuiet: true, fetchJson: note });
      // Where the account gave nothing there is nothing to share: the others would only ask it in vain, all at once.
      if (answers.size > 0)
        channel.tell({ kind: 'refreshed', ticketId, askedMs, answers: [...answers] });
      return hasNews;
    },
  };
}
