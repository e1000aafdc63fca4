import type { Strings } from './translator.ts';

/** `ticket`: all texts of the ticket pages; `account`: the other texts of the account page. */
export type LanguagePart = 'ticket' | 'account';

type Load = () => Promise<{ readonly default: Strings }>;

/**
 * Loads the parts of each language in the folder `translations`, by language tag in lower case. The build generates the
 * value from the folder (`scripts/translation-index-loader.js`).
 */
export declare const TRANSLATION_FILES: Readonly<
  Record<string, Readonly<Record<LanguagePart, Load>>>
>;
