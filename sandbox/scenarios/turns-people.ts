import type { Participant } from '../account/event.ts';
import { mailParticipant } from '../account/people.ts';
import type { User } from '../account/world.ts';
import { johnny, yuki } from './people.ts';

/** An end user of the account, so her messages have a user id like those of agents. */
export const GRETA: User = {
  id: 35620,
  name: 'Greta Lindqvist',
  email: 'greta.lindqvist@north-cargo.example',
  role: 'end-user',
};

export const HANNA: User = {
  id: 35437,
  name: 'Hanna Berg',
  email: 'hanna@example.com',
  role: 'agent',
};

export const SAMUEL: User = {
  id: 35438,
  name: 'Samuel Osei',
  email: 'samuel@example.com',
  role: 'agent',
};

export const LEILA: User = {
  id: 35439,
  name: 'Leila Farsi',
  email: 'leila@example.com',
  role: 'agent',
};

export const greta = mailParticipant(GRETA);
export const hanna = mailParticipant(HANNA);
export const samuel = mailParticipant(SAMUEL);
export const leila = mailParticipant(LEILA);

/** The agents, whose messages have `via: support`. */
export const STAFF: readonly Participant[] = [johnny, yuki, hanna, samuel, leila];

export const paulo = outsider('Paulo Ferreira', 'paulo.ferreira@atlantic-cover.example');
export const keiko = outsider('Keiko Mori', 'keiko.mori@lasermate.example');
export const gate = outsider('Gate 3', 'gate3@rotterdam-terminal.example');
export const ines = outsider('Dr Ines Vogt', 'ines@vogt-assessors.example');
export const bastian = outsider('Bastian Krol', 'b.krol@greencycle.example');
export const fatima = outsider('Fatima Idrissi', 'fatima@re-mat.example');
export const viktor = outsider('Viktor Hellström', 'viktor@hellstrom-lager.example');
export const mateusz = outsider('Mateusz Zieliński', 'mateusz@rhein-pallets.example');
export const rosa = outsider('Rosa Jiménez', 'rosa@jimenez-transportes.example');
export const emile = outsider('Émile Laurent', 'emile@laurent-crates.example');

/** A person with an email address who is not a user of the account. */
function outsider(name: string, email: string): Participant {
  return { user_id: null, name, email };
}
