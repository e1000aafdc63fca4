import { createTranslator, type Strings, type Translator } from './translator.ts';

type Load = () => Promise<{ readonly default: Strings }>;

/** Every part of a language is a chunk of its own, so an agent downloads one language. A test holds that each has every key. */
const LANGUAGES = {
  de: {
    first: () => import(/* webpackChunkName: "language-de" */ '../../translations/de.json?first'),
    late: () => import(/* webpackChunkName: "late-words-de" */ '../../translations/de.json?late'),
    nav_bar: () =>
      import(/* webpackChunkName: "nav-bar-words-de" */ '../../translations/de.json?nav_bar'),
  },
  en: {
    first: () => import(/* webpackChunkName: "language-en" */ '../../translations/en.json?first'),
    late: () => import(/* webpackChunkName: "late-words-en" */ '../../translations/en.json?late'),
    nav_bar: () =>
      import(/* webpackChunkName: "nav-bar-words-en" */ '../../translations/en.json?nav_bar'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'first' | 'late' | 'nav_bar', Load>>>>;

type Language = keyof typeof LANGUAGES;

const SOURCE_LANGUAGE = 'en';

/** What only late code says: it comes when the first words have come, and whoever needs it waits for it. */
let rest: Promise<unknown> = Promise.resolve();

/** Resolves when `loadLanguage`'s translator has all its words; rejects where the late ones did not come. */
export function restOfWords(): Promise<unknown> {
  return rest;
}

/**
 * The words for an agent, from the nearest language there is: `de-CH`, then `de`, then English. Those that only late
 * code says follow; see `restOfWords`.
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

/**
 * All words for the page in the navigation bar, which shows nothing before it has them.
 *
 * @throws where neither that language nor English can be loaded
 */
export async function loadWholeLanguage(locale: string): Promise<Translator> {
  const language = nearestLanguage(locale);
  const parts = LANGUAGES[language];
  try {
    const all = await Promise.all([parts.first(), parts.late(), parts.nav_bar()]);
    rest = Promise.resolve();
    const strings = Object.fromEntries(all.flatMap((part) => Object.entries(part.default)));
    return createTranslator(strings, language);
  } catch (error) {
    if (language === SOURCE_LANGUAGE) throw error;
    return loadWholeLanguage(SOURCE_LANGUAGE);
  }
}

async function load(language: Language): Promise<Translator> {
  const { first, late } = LANGUAGES[language];
  const { default: words } = await first();
  const strings = { ...words };
  rest = late().then(({ default: others }) => Object.assign(strings, others));
  // Whoever needs them sees that they did not come.
  rest.catch(() => undefined);
  return createTranslator(strings, language);
}

/** The language of the texts that an agent with this locale sees. */
export function nearestLanguage(locale: string): Language {
  const tag = locale.toLowerCase();
  const candidates = [tag, tag.split('-')[0] ?? ''];
  return candidates.find(isLanguage) ?? SOURCE_LANGUAGE;
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** Of Zendesk's agent interface languages these two are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'he']);

/** The direction that an agent with this locale reads in, whether or not the texts are translated yet. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
