import { useEffect, useState } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { createFetcher, type FetchJson } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';
import { agentWindow, createRateLimiter } from '../zendesk/rate-limiter.ts';
import { openTabChannel } from '../zendesk/tab-channel.ts';
import { fetchViews } from './checking/fetch-tickets.ts';
import { openForAgent } from './frames/open-for-agent.ts';
import { MyConversationsPage } from './my-conversations-page.tsx';
import type { MyConversations } from './my-conversations.ts';
import { OpenedThread } from './thread/opened-thread.tsx';
import { useIsPaneActive } from './use-is-pane-active.ts';
import { useWaits } from './use-waits.ts';

export interface MyConversationsAppProps {
  readonly host: Host;
  /** False while the agent has another tab of the page open. */
  readonly isShown: boolean;
}

/** The agent's side conversations, once what the browser has stored of them is loaded. */
export function MyConversationsApp({ host, isShown }: MyConversationsAppProps) {
  const { id: agentId } = useCurrentAgent();
  const [fetchJson] = useState(() => fetcherOfPage(host));
  const [conversations, setConversations] = useState<MyConversations | null>(null);
  const waits = useWaits({ host, fetchJson });
  const isPaneActive = useIsPaneActive(host);
  const isActive = isShown && isPaneActive;

  useEffect(() => {
    const opening = openForAgent({ host, agentId, isActive: true });
    void opening.then(setConversations);
    return () => void opening.then((opened) => opened.stop());
  }, [host, agentId]);
  useEffect(() => conversations?.setActive(isActive), [conversations, isActive]);

  if (!conversations)
    return (
      <PageLayout onHeight={null}>
        <ListSkeleton />
      </PageLayout>
    );
  return (
    <MyConversationsPage
      conversations={conversations}
      waits={waits}
      fetchViews={(signal) => fetchViews({ fetchJson, origin: host.origin, signal })}
      renderThread={(slot) => <OpenedThread {...slot} host={host} isShown={isShown} />}
    />
  );
}

/** Fetches what the page needs beside the checks. */
function fetcherOfPage(host: Host): FetchJson {
  const channel = openTabChannel(host.installation);
  return createFetcher(host, createRateLimiter({ windows: [agentWindow(channel)] }));
}
