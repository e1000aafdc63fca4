import { lazy } from '../ui/lazy.tsx';
import type { ComposerProps } from './composer/composer-props.ts';

/** Loads the code that sends replies and knows the drafts. */
export const loadReplies = () => import(/* webpackChunkName: "reply" */ './replies.ts');

/** The composer of a reply. */
export const Composer = lazy<ComposerProps>(
  () => import(/* webpackChunkName: "composer", webpackPrefetch: true */ './composer/composer.tsx'),
);
