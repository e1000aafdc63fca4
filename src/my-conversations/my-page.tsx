import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import type { Host } from '../zendesk/host.ts';

export interface MyPageProps {
  readonly host: Host;
  /** False while the agent has another tab of the page open. */
  readonly isShown: boolean;
}

/** The agent's side conversations. */
export function MyPage(_props: MyPageProps) {
  return (
    <PageLayout onHeight={null}>
      <ListSkeleton />
    </PageLayout>
  );
}
