import { type LanguagePart, TRANSLATION_FILES } from './translation-files.ts';
import { createTranslator, type Translator } from './translator.ts';

const SOURCE_LANGUAGE = 'en';

/**
 * Loads the texts for an agent in the nearest available language: `de-CH`, then `de`, then English. English is also used
 * if the language cannot be loaded. Numbers in the texts are formatted for the locale itself.
 *
 * @param locale valid BCP 47 tag in any case, such as `pt-br`
 * @param parts the texts that the page needs
 * @throws if neither the language nor English can be loaded
 */
export async function loadLanguage(
  locale: string,
  parts: readonly LanguagePart[] = ['ticket'],
): Promise<Translator> {
  const language = nearestLanguage(locale);
  try {
    return await load(language, parts, locale);
  } catch (error) {
    if (language === SOURCE_LANGUAGE) throw error;
    return load(SOURCE_LANGUAGE, parts, locale);
  }
}

async function load(
  language: string,
  parts: readonly LanguagePart[],
  locale: string,
): Promise<Translator> {
  const files = TRANSLATION_FILES[language];
  if (!files) throw new Error(`There are no texts for ${language}.`);
  const loaded = await Promise.all(parts.map((part) => files[part]()));
  const texts = loaded.flatMap((file) => Object.entries(file.default));
  return createTranslator(Object.fromEntries(texts), language, locale || language);
}

/**
 * The language of the texts that an agent with this locale sees.
 *
 * @returns a language tag in lower case
 */
export function nearestLanguage(locale: string): string {
  const tag = locale.toLowerCase();
  const candidates = [tag, tag.split('-')[0] ?? ''];
  return (
    candidates.find((candidate) => Object.hasOwn(TRANSLATION_FILES, candidate)) ?? SOURCE_LANGUAGE
  );
}

/** The direction of a translation. It follows the language of the texts, not the agent's: English texts run from left to right. */
export function directionOf(t: Translator): 'ltr' | 'rtl' {
  return t('language.direction') === 'rtl' ? 'rtl' : 'ltr';
}
