import { AGENT_ID } from './agent-id.ts';
import type { Participant } from './event.ts';
import type { User, World } from './world.ts';

/** The signed-in agent of every world, and the actor of the sample event in Zendesk's API reference. */
export const AGENT: User = {
  id: AGENT_ID,
  name: 'Johnny Agent',
  email: 'johnny@example.com',
  role: 'agent',
};

/** The signed-in agent as a participant of a side conversation. */
export function agentOf(world: World): Participant {
  return mailParticipant(world.users.find(({ id }) => id === AGENT.id) ?? AGENT);
}

/** A user of the account as a participant by email. */
export function mailParticipant(user: User): Participant {
  return { user_id: user.id, name: user.name, email: user.email };
}
