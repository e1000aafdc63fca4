import { storageKeyOf } from '../../zendesk/agent.ts';
import type { Host } from '../../zendesk/host.ts';
import { openTabChannel } from '../../zendesk/tab-channel.ts';
import type { checksStarter } from '../checking/start-checks.ts';
import { type OpenedMyConversations, openMyConversations } from './open-my-conversations.ts';

export interface AgentFrame {
  readonly host: Host;
  /** User id. */
  readonly agentId: string;
  /** Whether the frame is in front of the agent. */
  readonly isActive: boolean;
}

/** Opens what is known about an agent's tickets in a frame of the app. What checks them is loaded by the frame that leads. */
export function openForAgent({
  host,
  agentId,
  isActive,
}: AgentFrame): Promise<OpenedMyConversations> {
  const channel = openTabChannel(host.installation);
  /** One for each page: it subscribes to the channel. */
  let startChecks: ReturnType<typeof checksStarter> | null = null;
  return openMyConversations({
    channel,
    storageKey: storageKeyOf(host.installation, agentId),
    isActive,
    async startChecks(context) {
      const code = await import(
        /* webpackChunkName: "ticket-checks" */ '../checking/start-checks.ts'
      );
      startChecks ??= code.checksStarter(host, channel, agentId);
      return startChecks(context);
    },
  });
}
