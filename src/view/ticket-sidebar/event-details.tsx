import { Accordion } from '@zendeskgarden/react-components';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../model/event.ts';
import { useWords } from '../shared/words.tsx';
import { ConversationProperties } from './conversation-properties.tsx';
import { EventProperties } from './event-properties.tsx';

/** Garden pads an accordion for a card of its own; here its labels line up with the message. */
const Sections = styled(Accordion)`
  margin-inline: -${({ theme }) => theme.space.sm};
`;

/** A newsletter's JSON is long: it scrolls in a window of its own. */
const Json = styled.pre`
  max-height: 320px;
  margin: 0;
  overflow: auto;
  font-family: ${({ theme }) => theme.fonts.mono};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** All properties of an event and of its conversation by name, and both as the API sent them. */
export function EventDetails({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useWords();
  const { conversation, raw } = event;
  const [open, setOpen] = useState<readonly number[]>([]);

  const sections: { readonly label: string; readonly content: () => ComponentChildren }[] = [
    { label: t('details.title'), content: () => <EventProperties event={event} /> },
  ];
  if (conversation) {
    const content = () => <ConversationProperties conversation={conversation} />;
    sections.push({ label: t('details.conversation'), content });
  }
  sections.push({
    label: t('details.raw'),
    content: () => (
      <Json tabIndex={0} aria-label={t('details.raw')} dir="ltr">
        {JSON.stringify({ event: raw, side_conversation: conversation?.raw }, null, 2)}
      </Json>
    ),
  });

  function toggle(section: number): void {
    setOpen(
      open.includes(section) ? open.filter((other) => other !== section) : [...open, section],
    );
  }

  return (
    <Sections
      level={3}
      isBare
      isCompact
      isAnimated={false}
      expandedSections={[...open]}
      onChange={toggle}
    >
      {sections.map(({ label, content }, index) => (
        <Accordion.Section key={label}>
          <Accordion.Header>
            <Accordion.Label>{label}</Accordion.Label>
          </Accordion.Header>
          {/* Made when it is first opened: the JSON of a newsletter is half a megabyte. */}
          <Accordion.Panel>{open.includes(index) && content()}</Accordion.Panel>
        </Accordion.Section>
      ))}
    </Sections>
  );
}
