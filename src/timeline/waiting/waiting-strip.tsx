import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { LoadError } from '../../ui/load-error.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { useConversationActions } from '../conversation-actions.tsx';
import { CheckingTurns } from './checking-turns.tsx';
import { WaitingList } from './lazy.tsx';
import { useTurnRules } from './turn-context.tsx';

interface WaitingStripProps {
  /** True while the events are loading. Whose turn it is cannot be derived from incomplete conversations. */
  readonly isLoading: boolean;
}

const Box = styled.div`
  margin-top: ${({ theme }) => theme.space.xxs};
`;

/** The conversations that wait for an answer, by whose turn it is. */
export function WaitingStrip({ isLoading }: WaitingStripProps) {
  const rules = useTurnRules();
  const { timeline } = useEventBrowser();
  const actions = useConversationActions();
  // Stays visible during later refreshes.
  const hasLoaded = useRef(false);
  hasLoaded.current ||= !isLoading;
  if (!rules) return null;

  const open = timeline.conversations.filter(
    ({ id, state }) => (state ?? 'open') === 'open' && !rules.incompleteIds.has(id),
  ).length;
  const hasOutcome = [...(actions?.stateOutcomes.values() ?? [])].some(
    ({ place }) => place === 'strip',
  );
  if (open === 0 && !hasOutcome) return null;
  const lines = Math.min(open, 2);
  return <Box>{content()}</Box>;

  function content() {
    if (rules?.state === 'failed') return <LoadError />;
    if (rules?.state !== 'ready' || !hasLoaded.current) return <CheckingTurns lines={lines} />;
    return <WaitingList rules={rules} lines={lines} />;
  }
}
