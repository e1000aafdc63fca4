import type en from '../../translations/en.json';

/**
 * The dotted keys of `translations/en.json`, except those of the marketplace listing. In the file, a text is a string or
 * a `{title, value}` object. The bundle contains a flat record (`scripts/translation-loader.js`).
 */
export type TranslationKey = KeysOf<Omit<typeof en, 'app'>>;

/** A key with plural forms below it: `one`, `other`, and further forms that some languages need. */
export type PluralKey = TranslationKey extends infer Key
  ? Key extends `${infer Base}.other`
    ? PluralBase<Base>
    : never
  : never;

type KeysOf<Node> = {
  [Name in keyof Node & string]: Node[Name] extends string | { title: string; value: string }
    ? Name
    : `${Name}.${KeysOf<Node[Name]>}`;
}[keyof Node & string];

/** Excludes `types.other`, which is not a plural form: plurals also have `one`. */
type PluralBase<Base extends string> = `${Base}.one` extends TranslationKey ? Base : never;

/** The texts of one language by dotted key. */
export type Strings = Readonly<Record<string, string>>;

/** The values of a text's placeholders by name. */
export type Values = Readonly<Record<string, string | number>>;

/** Looks up texts in one language. */
export interface Translator {
  /** The language of the texts: a BCP 47 tag in lower case. */
  readonly language: string;
  /**
   * Returns the text of a key with its `{{placeholders}}` filled in. Numbers are formatted for the locale. Returns the key
   * if the language lacks it.
   */
  (key: TranslationKey, values?: Values): string;
  /** Returns the plural form for a count, with `{{count}}` filled in. */
  plural(key: PluralKey, count: number, values?: Values): string;
}

/**
 * Creates a translator for one language.
 *
 * @param strings the language's texts
 * @param locale BCP 47 tag of the language, also for plural rules and numbers
 */
export function createTranslator(strings: Strings, locale: string): Translator {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);

  function text(key: string, values: Values): string {
    const template = strings[key] ?? key;
    return template.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  }

  const translate = (key: TranslationKey, values: Values = {}) => text(key, values);
  return Object.assign(translate, {
    language: locale,
    plural(key: PluralKey, count: number, values: Values = {}) {
      const form = `${key}.${rules.select(count)}`;
      return text(form in strings ? form : `${key}.other`, { ...values, count });
    },
  });
}
