import { Accordion } from '@zendeskgarden/react-components';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../model/event.ts';
import { useWords } from '../shared/words.tsx';
import { EventProperties } from './event-properties.tsx';

/** Garden pads an accordion for a card of its own; here its labels line up with the message. */
const Sections = styled(Accordion)`
  margin-inline: -${({ theme }) => theme.space.sm};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** A newsletter's JSON is long: it scrolls in a window of its own. */
const Json = styled.pre`
  max-height: 320px;
  margin: 0;
  overflow: auto;
  font-family: ${({ theme }) => theme.fonts.mono};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** Garden counts an accordion's sections from 0. */
const PROPERTIES = 0;
const RAW = 1;

/** Every property of an event with its name, and the event as the API sent it. Each is made when it is first opened. */
export function EventDetails({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useWords();
  const [open, setOpen] = useState<readonly number[]>([]);

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
      <Accordion.Section>
        <Accordion.Header>
          <Accordion.Label>{t('details.title')}</Accordion.Label>
        </Accordion.Header>
        <Accordion.Panel>
          {open.includes(PROPERTIES) && <EventProperties event={event} />}
        </Accordion.Panel>
      </Accordion.Section>
      <Accordion.Section>
        <Accordion.Header>
          <Accordion.Label>{t('details.raw')}</Accordion.Label>
        </Accordion.Header>
        <Accordion.Panel>
          {open.includes(RAW) && (
            <Json tabIndex={0} aria-label={t('details.raw')} dir="ltr">
              {JSON.stringify(event.raw, null, 2)}
            </Json>
          )}
        </Accordion.Panel>
      </Accordion.Section>
    </Sections>
  );
}
