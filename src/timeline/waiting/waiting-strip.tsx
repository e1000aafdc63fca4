import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { LoadError } from '../../ui/load-error.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { WaitingList } from './lazy.ts';
import { COLLAPSED_LINES, LINE_PX } from './line-height.ts';
import { useTurnRules } from './turn-context.tsx';

interface WaitingStripProps {
  /** True while the events are loading. Whose turn it is cannot be derived from incomplete conversations. */
  readonly isLoading: boolean;
}

/** Reserves the height of the list until it has loaded, so that the page layout does not shift. */
const Box = styled.div<{ $lines: number }>`
  min-height: ${({ $lines }) => $lines * LINE_PX}px;
  margin-top: ${({ theme }) => theme.space.xs};
`;

/** The conversations that wait for an answer, longest wait first. */
export function WaitingStrip({ isLoading }: WaitingStripProps) {
  const rules = useTurnRules();
  const { timeline } = useEventBrowser();
  // Stays visible during later refreshes.
  const hasLoaded = useRef(false);
  hasLoaded.current ||= !isLoading;
  if (!rules) return null;

  const open = timeline.conversations.filter(
    ({ id, state }) => (state ?? 'open') === 'open' && !rules.incompleteIds.has(id),
  ).length;
  if (open === 0) return null;
  return (
    <Box $lines={Math.min(open, COLLAPSED_LINES + 1)}>
      {rules.state === 'failed' && <LoadError />}
      {rules.state === 'ready' && hasLoaded.current && <WaitingList rules={rules} />}
    </Box>
  );
}
