import { lazy } from '../ui/lazy.tsx';
import type { ComposerProps } from './composer/composer-props.ts';
import type { LostDraftNoticesProps } from './lost-draft-notices.tsx';

/** Loads the code that sends replies and knows the drafts. */
export const loadReplies = () => import(/* webpackChunkName: "reply" */ './replies.ts');

/** The composer of a reply. */
export const Composer = lazy<ComposerProps>(
  () => import(/* webpackChunkName: "composer", webpackPrefetch: true */ './composer/composer.tsx'),
);

/** The drafts of side conversations that are gone. Rarely shown. */
export const LostDraftNotices = lazy<LostDraftNoticesProps>(
  () => import(/* webpackChunkName: "lost-drafts" */ './lost-draft-notices.tsx'),
);
