import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { eventSentences } from '../../labels/event-sentences.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { HighlightedSentence } from '../search/highlighted-sentence.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import OpenEvent from './open-event.tsx';

export interface DetailPaneProps {
  readonly event: SideConversationEvent;
}

/** Lines up with the opened event below, which leaves room for a marker. */
const Head = styled.header`
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.xs}`};
  padding-inline-start: calc(${({ theme }) => `${theme.space.sm} + ${theme.space.xs}`} + 24px);

  h2,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.lg};
  }

  p {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

/** The current event beside the list. */
export default function DetailPane({ event }: DetailPaneProps) {
  const { t, formats } = useI18n();
  const { conversation, createdMs } = event;
  return (
    <article>
      <Head>
        <h2>
          {eventSentences(event, t).map((sentence, index) => (
            <HighlightedSentence key={index} sentence={sentence} />
          ))}
        </h2>
        <p>
          <bdi lang="">
            <Highlighted text={conversationName(conversation, t)} />
          </bdi>
        </p>
        <p>{createdMs === null ? t('list.no_time') : formats.exactTime(createdMs)}</p>
      </Head>
      <OpenEvent key={event.key} event={event} />
    </article>
  );
}
