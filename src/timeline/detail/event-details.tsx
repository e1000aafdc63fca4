import { Accordion } from '@zendeskgarden/react-components';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { indentedJsonOf } from '../../events/json-of.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { lineHeight } from '../../ui/line-height.ts';
import { ConversationProperties } from './conversation-properties.tsx';
import { EventProperties } from './event-properties.tsx';
import { LongText } from './long-text.tsx';

/** Removes Garden's padding, so that the label is aligned with the message. */
const Details = styled(Accordion)`
  margin-inline: -${({ theme }) => theme.space.sm};
`;

const Heading = styled.h4`
  margin: ${({ theme }) => `${theme.space.sm} 0 ${theme.space.xxs}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('sm')};
`;

/** Scrolls by itself, because the JSON of a newsletter is long. */
const Json = styled.pre`
  max-height: 320px;
  margin: 0;
  overflow: auto;
  font-family: ${({ theme }) => theme.fonts.mono};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** An accordion with all properties of an event and of its conversation, and both as the API sent them. */
export function EventDetails({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useI18n();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Details
      level={3}
      isBare
      isCompact
      isAnimated={false}
      expandedSections={isOpen ? [0] : []}
      onChange={() => setIsOpen(!isOpen)}
    >
      <Accordion.Section>
        <Accordion.Header>
          <Accordion.Label>{t('details.title')}</Accordion.Label>
        </Accordion.Header>
        {/* Rendered only while open: the JSON of a newsletter can have half a megabyte. */}
        <Accordion.Panel>{isOpen && <Content event={event} />}</Accordion.Panel>
      </Accordion.Section>
    </Details>
  );
}

function Content({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useI18n();
  const { conversation, raw } = event;
  return (
    <>
      <EventProperties event={event} />
      {conversation && (
        <>
          <Heading>{t('details.conversation')}</Heading>
          <ConversationProperties conversation={conversation} />
        </>
      )}
      <Heading>{t('details.raw')}</Heading>
      <Json tabIndex={0} aria-label={t('details.raw')} dir="ltr">
        <LongText text={indentedJsonOf({ event: raw, side_conversation: conversation?.raw })} />
      </Json>
    </>
  );
}
