import { vi } from 'vitest';
import type { ConversationActions } from './conversation-actions.tsx';

/** For tests only: actions that record what the agent asks for. Outcomes show as the text "outcome". */
export function testActions(differences: Partial<ConversationActions> = {}) {
  const onReply = vi.fn<ConversationActions['onReply']>();
  const onStateChange = vi.fn<ConversationActions['onStateChange']>();
  const actions: ConversationActions = {
    onReply,
    onStateChange,
    changing: new Map(),
    stateOutcomes: new Map(),
    answeredKey: null,
    renderComposer: () => null,
    renderThreadComposer: () => null,
    renderNotices: () => null,
    renderAnnouncement: () => null,
    renderStateOutcome: () => <p data-test-outcome>outcome</p>,
    draftPlaces: new Map(),
    pending: new Map(),
    ...differences,
  };
  return { actions, onReply, onStateChange };
}
