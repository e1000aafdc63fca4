import { createTranslator, type Strings, type Translator } from './translator.ts';

/** Every language is a chunk of its own, so an agent downloads one. A test holds that each has every key. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  de: () => import(/* webpackChunkName: "language-de" */ '../../translations/de.json'),
  en: () => import(/* webpackChunkName: "language-en" */ '../../translations/en.json'),
};

const SOURCE_LANGUAGE = 'en';

/**
 * The words for an agent, from the nearest language there is: `de-CH`, then `de`, then English.
 *
 * @param locale BCP 47 tag in any case, for instance `pt-br`
 * @throws where neither that language nor English can be loaded
 */
export async function loadLanguage(locale: string): Promise<Translator> {
  const language = nearestLanguage(locale);
  try {
    return await load(language);
  } catch (error) {
    if (language === SOURCE_LANGUAGE) throw error;
    return load(SOURCE_LANGUAGE);
  }
}

async function load(language: string): Promise<Translator> {
  const strings = await LANGUAGES[language]?.();
  return createTranslator(strings?.default as Strings, language);
}

/** The language of the texts that an agent with this locale sees. */
export function nearestLanguage(locale: string): string {
  const tag = locale.toLowerCase();
  const candidates = [tag, tag.split('-')[0] ?? ''];
  return candidates.find((candidate) => Object.hasOwn(LANGUAGES, candidate)) ?? SOURCE_LANGUAGE;
}

/** Of Zendesk's agent interface languages these two are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'he']);

/** The direction that an agent with this locale reads in, whether or not the texts are translated yet. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
