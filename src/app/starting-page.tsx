import { useEffect, useState } from 'preact/hooks';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SILENT_HOST_MS } from '../zendesk/host.ts';
import { useCurrentAgent } from './current-agent.tsx';
import { StatusPage } from './lazy.ts';

/** A placeholder for a page that needs to know who the agent is, because what it has stored belongs to them. */
export function StartingPage() {
  const { isProvisional } = useCurrentAgent();
  const [isSilent, setIsSilent] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSilent(true), SILENT_HOST_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <PageLayout onHeight={null}>
      {isProvisional ? <StatusPage state={isSilent ? 'no-host' : 'slow-host'} /> : <ListSkeleton />}
    </PageLayout>
  );
}
