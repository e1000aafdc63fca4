import en from '../../translations/en.json';
import { createTranslator, type Strings, type Translator } from './translator.ts';

/** English is always there; every other language is a chunk of its own, asked for when an agent needs it. */
const ENGLISH = en as unknown as Strings;

const OTHERS: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  de: () => import(/* webpackChunkName: "language-de" */ '../../translations/de.json'),
};

/** The words until the agent's language is known. */
export const english: Translator = createTranslator(ENGLISH, 'en', ENGLISH);

/**
 * The words for an agent, from the nearest language there is: `de-CH`, then `de`, then English. A language that does
 * not load leaves English, never an empty page.
 *
 * @param locale BCP 47 tag in any case, for instance `pt-br`
 */
export async function loadLanguage(locale: string): Promise<Translator> {
  const language = nearestLanguage(locale);
  const load = OTHERS[language];
  if (!load) return english;
  try {
    const { default: strings } = await load();
    return createTranslator(strings as Strings, language, ENGLISH);
  } catch {
    return english;
  }
}

/** The language of the texts that an agent with this locale sees. */
export function nearestLanguage(locale: string): string {
  const tag = locale.toLowerCase();
  const candidates = [tag, tag.split('-')[0] ?? ''];
  return candidates.find((candidate) => candidate in OTHERS) ?? 'en';
}

/** Of Zendesk's agent interface languages these two are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'he']);

/** The direction that an agent with this locale reads in, whether or not the texts are translated yet. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
