import type { Translator } from '../i18n/translator.ts';
import type { Participant } from '../events/participant.ts';

/** What to call somebody of whom perhaps little is known. Never empty. */
export function participantName(participant: Participant | null, t: Translator): string {
  if (participant === null) return t('people.unknown');
  const { name, email, userId, address, kind } = participant;
  if (name ?? email) return (name ?? email) as string;
  if (kind === 'slack' && address !== null) return t('people.slack', { address });
  if (kind === 'teams') return t('people.teams');
  if (userId !== null) return t('people.user', { id: userId });
  return address === null ? t('people.unknown') : t('people.group', { address });
}

/** The name, and the address where there are both. */
export function participantLine(participant: Participant | null, t: Translator): string {
  const name = participantName(participant, t);
  const email = participant?.email ?? null;
  return email === null || email === name ? name : `${name} <${email}>`;
}
