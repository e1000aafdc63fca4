import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { changedWords } from '../../events/changed-words.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { Arrow } from './arrow.tsx';
import { useRowOptions } from './row-options.ts';
import { updateSentence } from './update-sentence.ts';

/** Each part is cut at its own end, which may be at the other side than that of the page. */
const Text = styled.span`
  display: flex;
  flex: 1;
  min-width: 0;
  white-space: pre;

  > * {
    flex: none;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  > [lang=''],
  > :last-child {
    flex: 0 1 auto;
  }

  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};

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

const Person = styled.bdi`
  max-width: 45%;

  &&& {
    flex: none;
  }

  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
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
        if (name === 'person') {
          return (
            <Person key={index} lang="">
              <Highlighted text={text} />
            </Person>
          );
        }
        if (name === 'to' && renaming)
          return <Renaming key={index} from={renaming.from ?? ''} to={renaming.to} />;
        return (
          <bdi key={index} lang={name === null ? undefined : ''}>
            <Highlighted text={text} />
          </bdi>
        );
      })}
    </Text>
  );
}

/** So that a long old subject does not push the new one out of the line. */
const Versions = styled.bdi`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;
`;

/** The old subject struck through, and the new one. Only the words that differ, so that both fit. */
function Renaming({ from, to }: { readonly from: string; readonly to: string }) {
  const changed = changedWords(from, to);
  return (
    <Versions lang="">
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
