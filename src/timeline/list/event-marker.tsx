import { getColor } from '@zendeskgarden/react-theming';
import ReplyIcon from '@zendeskgarden/svg-icons/src/12/speech-bubble-plain-stroke.svg';
import OtherIcon from '@zendeskgarden/svg-icons/src/12/asterisk-stroke.svg';
import UpdateIcon from '@zendeskgarden/svg-icons/src/12/pencil-stroke.svg';
import CreateIcon from '@zendeskgarden/svg-icons/src/12/plus-stroke.svg';
import styled from 'styled-components';
import type { EventType } from '../../events/event.ts';

const ICONS = {
  create: CreateIcon,
  reply: ReplyIcon,
  update: UpdateIcon,
  other: OtherIcon,
} as const;

/** One hue per type. The text next to the marker names the type too, so color is not the only difference. */
const HUES = {
  create: 'successHue',
  reply: 'primaryHue',
  update: 'neutralHue',
  other: 'warningHue',
} as const;

const Marker = styled.span<{ $type: EventType }>`
  display: grid;
  place-items: center;
  width: 24px;
  height: 24px;
  border-radius: 50%;
  background: ${({ theme, $type }) =>
    getColor({ theme, hue: HUES[$type], light: { shade: 200 }, dark: { shade: 900 } })};
  color: ${({ theme, $type }) =>
    getColor({ theme, hue: HUES[$type], light: { shade: 900 }, dark: { shade: 300 } })};
`;

/** An icon for the type of an event. Hidden from screen readers, which get the type from the text next to it. */
export function EventMarker({ type }: { readonly type: EventType }) {
  const Icon = ICONS[type];
  return (
    <Marker $type={type} aria-hidden="true">
      <Icon />
    </Marker>
  );
}
