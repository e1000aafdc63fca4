import ChildTicketIcon from '@zendeskgarden/svg-icons/src/16/arrow-retweet-stroke.svg';
import EmailIcon from '@zendeskgarden/svg-icons/src/16/email-stroke.svg';
import SlackIcon from '@zendeskgarden/svg-icons/src/16/slack-stroke.svg';
import TeamsIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import type { Channel } from '../../events/channel.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';

const ICONS = {
  email: EmailIcon,
  slack: SlackIcon,
  teams: TeamsIcon,
  'child-ticket': ChildTicketIcon,
} as const;

/** An icon for the channel of a side conversation, labeled for screen readers. */
export function ChannelIcon({ channel }: { readonly channel: Channel }) {
  const { t } = useI18n();
  const Icon = ICONS[channel];
  return <Icon role="img" aria-label={t(`channels.${channel}`)} />;
}
