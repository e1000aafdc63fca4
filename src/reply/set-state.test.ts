import { expect, it, vi } from 'vitest';
import type { Host } from '../zendesk/host.ts';
import { setState } from './set-state.ts';

it('asks the account once for the new state', async () => {
  const request = vi.fn<Host['request']>().mockResolvedValue({ side_conversation: {} });
  await setState({ request } as Partial<Host> as Host, '7', 'a/b', 'closed');
  expect(request.mock.calls).toEqual([
    [
      expect.objectContaining({
        url: '/api/v2/tickets/7/side_conversations/a%2Fb',
        type: 'PUT',
        data: '{"side_conversation":{"state":"closed"}}',
        autoRetry: false,
      }),
    ],
  ]);
});
