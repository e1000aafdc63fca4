import type { Strings } from './translator.ts';

/**
 * `ticket`: the texts of every page that shows events; `account`: the other texts of the account page; `reply`: those of what
 * the agent writes and changes; `my-conversations`: the other texts of the page with the agent's side conversations;
 * `notices`: those of the page that nobody sees, in the background.
 */
export type LanguagePart = 'ticket' | 'account' | 'reply' | 'my-conversations' | 'notices';

type Load = () => Promise<{ readonly default: Strings }>;

/**
 * Loads the parts of each language in the folder `translations`, by language tag in lower case. The build generates the
 * value from the folder (`scripts/translation-index-loader.js`).
 */
export declare const TRANSLATION_FILES: Readonly<
  Record<string, Readonly<Record<LanguagePart, Load>>>
>;
