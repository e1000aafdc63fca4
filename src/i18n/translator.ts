import type en from '../../translations/en.json';

/**
 * The dotted keys of `translations/en.json`, without the listing. In the file a text is a string or a `{title, value}`;
 * the bundle receives them flat (`scripts/translation-loader.js`).
 */
export type TranslationKey = KeysOf<Omit<typeof en, 'app'>>;

/** A key under which there are plural forms: `one`, `other` and what else a language needs. */
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

/** `types.other` is a word, not a plural: a plural has `one` too. */
type PluralBase<Base extends string> = `${Base}.one` extends TranslationKey ? Base : never;

/** One language: dotted key to text. */
export type Strings = Readonly<Record<string, string>>;

export type Values = Readonly<Record<string, string | number>>;

export interface Translator {
  /** The text of a key, with its `{{placeholders}}` filled in; numbers are written as the language writes them. */
  (key: TranslationKey, values?: Values): string;
  /** The plural form for a count, which fills `{{count}}`. */
  plural(key: PluralKey, count: number, values?: Values): string;
}

/**
 * @param strings the language's texts
 * @param locale BCP 47 tag for plural rules and numbers
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
    plural(key: PluralKey, count: number, values: Values = {}) {
      const form = `${key}.${rules.select(count)}`;
      return text(form in strings ? form : `${key}.other`, { ...values, count });
    },
  });
}
