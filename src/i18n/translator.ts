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

/** A piece of a text. */
export interface TextPart {
  readonly text: string;
  /** The name of the placeholder that the piece fills in; null for the text between placeholders. */
  readonly name: string | null;
}

/** Looks up texts in one language. */
export interface Translator {
  /** The language of the texts: a BCP 47 tag in lower case. */
  readonly language: string;
  /**
   * Returns the text of a key with its `{{placeholders}}` filled in. Numbers are formatted for the agent's locale. Returns
   * the key if the language lacks it.
   */
  (key: TranslationKey, values?: Values): string;
  /** Returns the plural form for a count, with `{{count}}` filled in. */
  plural(key: PluralKey, count: number, values?: Values): string;
  /**
   * Returns the text of a key in pieces, so that a component can render the value of a placeholder in another style. The
   * pieces are not empty; joined together they are the text.
   */
  parts(key: TranslationKey, values: Values): readonly TextPart[];
  /** Returns the plural form for a count in pieces. The count itself is the piece named `count`. */
  pluralParts(key: PluralKey, count: number, values?: Values): readonly TextPart[];
}

/**
 * Creates a translator for one language.
 *
 * @param strings the language's texts
 * @param language BCP 47 tag of the texts, for plural rules
 * @param locale BCP 47 tag of the agent, for numbers: as `Formats`, so that a page formats all numbers alike
 */
export function createTranslator(
  strings: Strings,
  language: string,
  locale: string = language,
): Translator {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);

  function parts(key: string, values: Values): readonly TextPart[] {
    const pieces = (strings[key] ?? key).split(/\{\{(\w+)\}\}/);
    // Every second piece is the name of a placeholder.
    return pieces
      .map((piece, index) =>
        index % 2 === 0 ? { text: piece, name: null } : filled(piece, values),
      )
      .filter((part) => part.text !== '');
  }

  function filled(name: string, values: Values): TextPart {
    const value = values[name];
    if (value === undefined) return { text: `{{${name}}}`, name: null };
    return { text: typeof value === 'number' ? numbers.format(value) : value, name };
  }

  function pluralParts(key: PluralKey, count: number, values: Values = {}): readonly TextPart[] {
    const form = `${key}.${rules.select(count)}`;
    return parts(form in strings ? form : `${key}.other`, { ...values, count });
  }

  return Object.assign((key: TranslationKey, values: Values = {}) => textOf(parts(key, values)), {
    language,
    parts,
    pluralParts,
    plural: (key: PluralKey, count: number, values?: Values) =>
      textOf(pluralParts(key, count, values)),
  });
}

function textOf(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}
