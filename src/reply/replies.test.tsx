// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from '../zendesk/fake-channel.ts';
import { fakeHost } from '../zendesk/fake-host.ts';
import { renderWithProviders, testI18n } from '../ui/test-page.tsx';
import { createReplies } from './replies.ts';
import { JOHNNY, SELF, testConversation } from './test-conversation.ts';
import type { WritingState } from './writing-state.ts';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

/** A page with a conversation of Microsoft Teams whose channel the API does not name. */
function setUp() {
  const { timeline, events } = testConversation(
    [{ name: 'Logistics', msteams_channel_id: null }],
    [{ from: JOHNNY, to: [{ msteams_channel_id: '' }] }],
    { external_ids: { targetTicketId: '3' } },
  );
  let state: WritingState | null = null;
  const replies = createReplies({
    getTicketId: () => '1',
    host: fakeHost(),
    fetchJson: () => Promise.resolve({}),
    channel: fakeBrowser()(),
    author: { ...SELF, name: 'Johnny', storageKey: 'test', locale: 'en', i18n: testI18n },
    getState: () => state,
    setState: (next) => (state = next),
    subscribe: () => () => undefined,
    getTimeline: () => timeline,
    readConversation: () => Promise.resolve(null),
  });
  const actions = () => {
    if (!state) throw new Error('The state is set when replies are created.');
    const pending = new Map();
    return replies.actionsIn({
      timeline,
      pending,
      state,
      ticketId: '1',
      roles: new Map(),
    });
  };
  const [event] = events;
  if (!event) throw new Error('There is one event.');
  return { actions, event };
}

describe('a conversation whose replies go to an unknown place', () => {
  it.each(['in the list', 'in the large view'])(
    'says so in the place of a composer %s',
    (where) => {
      const { actions, event } = setUp();
      const render = () =>
        renderWithProviders(
          where === 'in the list'
            ? actions().renderComposer(event)
            : actions().renderThreadComposer(event.conversationId),
          container,
        );
      render();
      expect(container.textContent).toBe('');
      actions().onReply(event, 'reply');
      render();
      expect(container.querySelector('[role="alert"]')?.textContent).toMatch(
        /can’t find out where replies in this conversation go\. Reply in Zendesk’s own/,
      );
      container.querySelector<HTMLElement>('button')?.click();
      render();
      expect(container.textContent).toBe('');
    },
  );
});
