import type { TextPart, TranslationKey, Translator, Values } from '../i18n/translator.ts';
import type { Change } from '../events/change.ts';
import type { SideConversationEvent } from '../events/event.ts';
import { participantName } from './participant-name.ts';

/** A whole sentence about an event, without a period: "Maria closed the conversation". */
export interface EventSentence {
  /** The sentence as plain text. */
  readonly text: string;
  /** The same text, split at its values. The name of the actor is the part named `person`. */
  readonly parts: readonly TextPart[];
}

/** Describes what an event did, one sentence for the message and one for each change. Never empty. */
export function eventSentences(
  event: SideConversationEvent,
  t: Translator,
): readonly EventSentence[] {
  const person = participantName(event.actor, t);
  const facts = event.changes.map(factOf);
  if (event.type !== 'update' || facts.length === 0) facts.unshift(typeFact(event));
  return facts.map(([key, values]) => {
    const parts = t.parts(key, { person, ...values });
    return { text: parts.map(({ text }) => text).join(''), parts };
  });
}

/** The kind of an event as a short noun, to show next to the actor's name: "Reply". */
export function eventKind({ type }: Pick<SideConversationEvent, 'type'>, t: Translator): string {
  return t(`events.kinds.${type}`);
}

type Fact = readonly [key: TranslationKey, values?: Values];

function typeFact({ type, typeName }: SideConversationEvent): Fact {
  switch (type) {
    case 'create':
      return ['events.created'];
    case 'reply':
      return ['events.replied'];
    case 'update':
      return ['events.updated'];
    case 'other':
      return typeName === null ? ['events.unknown'] : ['events.other', { type: typeName }];
  }
}

function factOf(change: Change): Fact {
  const { to } = change;
  switch (change.property) {
    case 'state':
      if (to === 'closed') return ['events.closed'];
      return to === 'open' ? ['events.reopened'] : ['events.state', { state: to }];
    case 'subject':
      return change.from === null
        ? ['events.named', { to }]
        : ['events.renamed', { from: change.from, to }];
    case 'other':
      return ['events.changed', { property: change.name }];
  }
}
