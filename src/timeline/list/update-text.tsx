import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { changedWords } from '../../events/changed-words.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { Arrow } from './arrow.tsx';
import { useRowOptions } from './row-options.ts';
import { updateSentence } from './update-sentence.ts';

const Text = styled.span`
  display: flex;
  flex: 1;
  min-width: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  white-space: pre;
`;

/** A part of the line. It is cut at its own end, which may be at the other side than that of the page. */
const Part = styled.bdi<{ $shrink: number }>`
  flex: 0 ${({ $shrink }) => $shrink} auto;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
`;

/**
 * What shrinks first, second, and so on. The factors differ so much that the next part does not shrink by a visible fraction
 * of a pixel before, which would cut it off with an ellipsis.
 */
const SHRINK = { subject: 1e15, person: 1e10, change: 1e5, words: 1 } as const;

const Person = styled(Part)`
  min-width: 20%;
  max-width: 45%;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
`;

const Subject = styled(Part)`
  min-width: 2em;
`;

/**
 * What an update did, in one line: "An agent closed Printer", "An agent: ~~Printer~~ → Fire". The accessible name of the row
 * says it in full.
 */
export function UpdateText({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useI18n();
  const { showsConversation } = useRowOptions();
  const [change] = event.changes;
  const renaming = change?.property === 'subject' && change.from !== null ? change : null;
  return (
    <Text>
      {updateSentence(event, showsConversation, t).map(({ text, name }, index) => {
        const content = <Highlighted text={text} />;
        switch (name) {
          case null:
            return (
              <Part key={index} $shrink={SHRINK.words}>
                {content}
              </Part>
            );
          case 'person':
            return (
              <Person key={index} lang="" $shrink={SHRINK.person}>
                {content}
              </Person>
            );
          case 'subject':
            return (
              <Subject key={index} lang="" $shrink={SHRINK.subject}>
                {content}
              </Subject>
            );
          default:
            return renaming ? (
              <Renaming key={index} from={renaming.from ?? ''} to={renaming.to} />
            ) : (
              <Part key={index} lang="" $shrink={SHRINK.change}>
                {content}
              </Part>
            );
        }
      })}
    </Text>
  );
}

/** Both versions are cut, so that a long old subject does not push the new one out of the line. */
const Versions = styled(Part)`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;

  del,
  ins {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  ins {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    text-decoration: none;
  }
`;

/** The old subject struck through, and the new one. Only the words that differ, so that both fit. */
function Renaming({ from, to }: { readonly from: string; readonly to: string }) {
  const changed = changedWords(from, to);
  return (
    <Versions lang="" $shrink={SHRINK.change}>
      <del>
        <Highlighted text={changed.from} />
      </del>
      <Arrow />
      <ins>
        <Highlighted text={changed.to} />
      </ins>
    </Versions>
  );
}
