import type { Participant } from '../../../events/participant.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { participantLine, participantName } from '../../../labels/participant-name.ts';

export interface PersonName {
  /** With the email address if several people of the list have the same name. */
  readonly text: string;
  /** Always with the email address, if there is one. */
  readonly whole: string;
}

/** The names of people in a list, by their keys. */
export function namesOf(
  rows: readonly { readonly key: string; readonly participant: Participant }[],
  t: Translator,
): ReadonlyMap<string, PersonName> {
  const counts = new Map<string, number>();
  for (const { participant } of rows) {
    const name = participantName(participant, t);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map(
    rows.map(({ key, participant }) => {
      const name = participantName(participant, t);
      const whole = participantLine(participant, t);
      return [key, { text: (counts.get(name) ?? 0) > 1 ? whole : name, whole }];
    }),
  );
}
