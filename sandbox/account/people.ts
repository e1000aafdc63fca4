import type { Participant } from './event.ts';
import type { User, World } from './world.ts';

/** The agent who is signed in, in every world; also the actor of the documented sample event. */
export const AGENT: User = {
  id: 35436,
  name: 'Johnny Agent',
  email: 'johnny@example.com',
  role: 'agent',
};

/** The signed-in agent as a participant of a side conversation. */
export function agentOf(world: World): Participant {
  return mailParticipant(world.users.find(({ id }) => id === AGENT.id) ?? AGENT);
}

/** A user of the account as a participant by mail. */
export function mailParticipant(user: User): Participant {
  return { user_id: user.id, name: user.name, email: user.email };
}
