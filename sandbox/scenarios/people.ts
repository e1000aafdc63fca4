import type { Participant } from '../account/event.ts';
import { AGENT, mailParticipant } from '../account/people.ts';
import type { User } from '../account/world.ts';

export const AMIRA: User = {
  id: 35501,
  name: 'Amira Haddad',
  email: 'amira.haddad@example.net',
  role: 'end-user',
};

export const LARS: User = {
  id: 35502,
  name: 'Lars Nyström',
  email: 'lars@nystrom-bikes.example',
  role: 'end-user',
};

export const MARIA: User = {
  id: 35610,
  name: 'Maria Lopez',
  email: 'maria@acme-returns.example',
  role: 'end-user',
};

const TOMAS: User = {
  id: 35611,
  name: 'Tomáš Novák',
  email: 'tomas@acme-returns.example',
  role: 'end-user',
};

export const YUKI: User = {
  id: 35440,
  name: 'Yuki Tanaka',
  email: 'yuki@example.com',
  role: 'admin',
};

/** The users of every world. */
export const EVERYBODY: User[] = [AGENT, YUKI, AMIRA, LARS, MARIA, TOMAS];

export const johnny: Participant = mailParticipant(AGENT);
/** Partners without a user id: the API does not always tell that a partner is a user of the account. */
export const maria: Participant = { ...mailParticipant(MARIA), user_id: null };
export const tomas: Participant = { ...mailParticipant(TOMAS), user_id: null };
export const yuki: Participant = mailParticipant(YUKI);
export const printers: Participant = { user_id: null, name: null, email: 'printers@example.com' };

/** A Slack member. Slack participants have no email address. */
export const priyaInSlack: Participant = {
  slack_workspace_id: 'T024BE7LD',
  slack_channel_id: 'C061EG9T2',
  slack_user_id: 'U0G9QF9C6',
  name: 'Priya Nair',
};

export const slackChannel: Participant = {
  slack_workspace_id: 'T024BE7LD',
  slack_channel_id: 'C061EG9T2',
  name: '#field-service',
};

export const teamsChannel: Participant = {
  msteams_channel_id: '19:4a95f7d8db4c4e7fae857bcebe0623e6@thread.tacv2',
  name: 'Logistics',
};

/** The group of a child ticket. Its ids are strings, unlike other ids. */
export const partsGroup: Participant = {
  support_group_id: '360004077472',
  support_agent_id: String(YUKI.id),
  name: 'Spare parts',
};
