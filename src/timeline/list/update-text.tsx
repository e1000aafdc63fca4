import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { changedWords } from '../../events/changed-words.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { TextPart, Translator } from '../../i18n/translator.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { eventSentences } from '../../labels/event-sentences.ts';
import { participantName } from '../../labels/participant-name.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { Arrow } from './arrow.tsx';
import { useRowOptions } from './row-options.ts';

const Text = styled.bdi`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};

  ins {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    text-decoration: none;
  }
`;

const Person = styled.bdi`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
`;

/** What an update did, in one line: "An agent closed Printer", "An agent renamed ~~Printer~~ → Fire". */
export function UpdateText({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useI18n();
  const { showsConversation } = useRowOptions();
  const [change] = event.changes;
  return (
    <Text>
      {partsOf(event, showsConversation, t).map(({ text, name }, index) => {
        if (name === 'person') {
          return (
            <Person key={index} lang="">
              <Highlighted text={text} />
            </Person>
          );
        }
        if (name === 'to' && change?.property === 'subject' && change.from !== null)
          return <Renaming key={index} from={change.from} to={change.to} />;
        return (
          <bdi key={index} lang={name === null ? undefined : ''}>
            <Highlighted text={text} />
          </bdi>
        );
      })}
    </Text>
  );
}

/** The old subject struck through, and the new one. Only the words that differ, so that both fit. */
function Renaming({ from, to }: { readonly from: string; readonly to: string }) {
  const changed = changedWords(from, to);
  return (
    <bdi lang="">
      <del>
        <Highlighted text={changed.from} />
      </del>{' '}
      <Arrow />{' '}
      <ins>
        <Highlighted text={changed.to} />
      </ins>
    </bdi>
  );
}

/** The parts of a short sentence. It names the conversation unless a heading does. */
function partsOf(
  event: SideConversationEvent,
  showsConversation: boolean,
  t: Translator,
): readonly TextPart[] {
  const person = participantName(event.actor, t);
  const [change, ...others] = event.changes;
  if (change?.property === 'subject' && others.length === 0)
    return t.parts('rows.renamed', { person, to: change.to });
  const [sentence] = eventSentences(event, t);
  if (!showsConversation && others.length === 0) return sentence?.parts ?? [];

  const subject = conversationName(event.conversation, t);
  if (event.type === 'other') {
    return event.typeName === null
      ? t.parts('rows.unknown', { person, subject })
      : t.parts('rows.other', { person, type: event.typeName, subject });
  }
  if (change?.property !== 'state' || others.length > 0)
    return t.parts('rows.updated', { person, subject });
  if (change.to === 'closed') return t.parts('rows.closed', { person, subject });
  return change.to === 'open'
    ? t.parts('rows.reopened', { person, subject })
    : t.parts('rows.state', { person, subject, state: change.to });
}
