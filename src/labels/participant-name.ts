import type { Translator } from '../i18n/translator.ts';
import type { Participant } from '../events/participant.ts';

/** The display name of a participant, from whichever properties are known. Never empty. */
export function participantName(participant: Participant | null, t: Translator): string {
  if (participant === null) return t('people.unknown');
  const { name, email, userId, address, kind } = participant;
  if (name ?? email) return (name ?? email) as string;
  switch (kind) {
    case 'slack':
      return address === null ? t('people.unknown') : t('people.slack', { address });
    case 'teams':
      return t('people.teams');
    case 'person':
    case 'child-ticket':
      if (userId !== null) return t('people.user', { id: userId });
      return address === null ? t('people.unknown') : t('people.group', { address });
  }
}

/** The display name, followed by the email address if it is known and differs from the name. */
export function participantLine(participant: Participant | null, t: Translator): string {
  const name = participantName(participant, t);
  const email = participant?.email ?? null;
  return email === null || email === name ? name : `${name} <${email}>`;
}
