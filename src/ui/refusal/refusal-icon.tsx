import PlanIcon from '@zendeskgarden/svg-icons/src/16/credit-card-stroke.svg';
import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import UserIcon from '@zendeskgarden/svg-icons/src/16/user-circle-stroke.svg';
import type { SVGAttributes } from 'preact';

export interface RefusalIconProps extends SVGAttributes<SVGSVGElement> {
  /** What the account lacks for the agent: a session, a permission, or a plan. */
  readonly lacks: 'session' | 'permission' | 'plan';
}

const ICONS = { session: UserIcon, permission: LockIcon, plan: PlanIcon };

/** See `lazy.tsx`. */
export default function RefusalIcon({ lacks, ...attributes }: RefusalIconProps) {
  const Icon = ICONS[lacks];
  return <Icon {...attributes} />;
}
