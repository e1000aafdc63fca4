import { Avatar } from '@zendeskgarden/react-avatars';
import { getColor } from '@zendeskgarden/react-theming';
import PersonIcon from '@zendeskgarden/svg-icons/src/16/user-solo-stroke.svg';
import { memo } from 'preact/compat';
import styled from 'styled-components';
import type { Channel } from '../../events/channel.ts';
import { type Participant, participantKey } from '../../events/participant.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { initialsOf } from '../../labels/initials.ts';
import { participantName } from '../../labels/participant-name.ts';
import type { Direction } from '../../turns/direction.ts';
import { ChannelIcon } from './channel-icon.tsx';

export interface PersonAvatarProps {
  readonly person: Participant | null;
  /** Null if it is unknown. */
  readonly direction: Direction | null;
  /** Null if it is unknown. */
  readonly channel: Channel | null;
}

/** The hues of people on the other side. Their light and dark shades have enough contrast for text. */
const HUES = ['blue', 'green', 'orange', 'purple', 'teal', 'fuschia'] as const;

const Box = styled.div`
  position: relative;
  width: 32px;
  height: 32px;
`;

/** Filled with a color of the person; on our side with an outline only, so that the sides differ without color too. */
const Initials = styled(Avatar)<{ $hue: string | null }>`
  && {
    border: ${({ theme, $hue }) =>
      `${theme.borderWidths.sm} solid ${$hue === null ? getColor({ theme, variable: 'border.emphasis' }) : 'transparent'}`};
    background: ${({ theme, $hue }) =>
      $hue === null
        ? 'none'
        : getColor({ theme, hue: $hue, light: { shade: 200 }, dark: { shade: 900 } })};
    color: ${({ theme, $hue }) =>
      $hue === null
        ? getColor({ theme, variable: 'foreground.subtle' })
        : getColor({ theme, hue: $hue, light: { shade: 900 }, dark: { shade: 200 } })};

    &::before {
      box-shadow: none;
    }

    > * {
      color: inherit;
      font-size: ${({ theme }) => theme.fontSizes.sm};
      line-height: 1;
    }
  }
`;

const Badge = styled.span`
  display: grid;
  position: absolute;
  place-items: center;
  inset-block-end: -4px;
  inset-inline-end: -4px;
  width: 18px;
  height: 18px;
  border-radius: 50%;
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};

  svg {
    width: 12px;
    height: 12px;
  }
`;

/** The initials of a message's author, with a badge for the channel. Only the badge has a name. */
export const PersonAvatar = memo(function PersonAvatar({
  person,
  direction,
  channel,
}: PersonAvatarProps) {
  const { t, formats } = useI18n();
  const initials = person && initialsOf(participantName(person, t), formats.locale);
  return (
    <Box>
      <Initials
        aria-hidden
        aria-live="off"
        size="small"
        $hue={direction === 'outgoing' ? null : hueOf(person)}
      >
        {initials ? <Avatar.Text>{initials}</Avatar.Text> : <PersonIcon />}
      </Initials>
      {channel && (
        <Badge title={t(`channels.${channel}`)}>
          <ChannelIcon channel={channel} />
        </Badge>
      )}
    </Box>
  );
});

/** Always the same for one person. */
function hueOf(person: Participant | null): string {
  const key = person ? participantKey(person) : '';
  let hash = 0;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return HUES[hash % HUES.length] ?? 'blue';
}
