/** One text of a translation file, at its dotted path. */
export interface Text {
  path: string;
  value: string;
  /** The note for translators. */
  note: string | undefined;
}

export const PLURAL_CATEGORIES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

type Json = Record<string, unknown>;

/** Every text of a parsed translation file, and what in it is neither a text nor a group of texts. */
export function readTexts(file: unknown): { texts: Text[]; oddities: string[] } {
  const texts: Text[] = [];
  const oddities: string[] = [];
  const collect = (node: unknown, path: string): void => {
    if (typeof node === 'string') texts.push({ path, value: node, note: undefined });
    else if (!isObject(node)) oddities.push(`${path} is neither a text nor a group`);
    else if (isNoted(node)) texts.push({ path, value: node.value, note: node.title });
    else {
      for (const [key, child] of Object.entries(node)) {
        collect(child, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  collect(file, '');
  return { texts, oddities };
}

/** What a translation lacks, has too much of, or says differently from the source. */
export function translationProblems(language: string, source: unknown, other: unknown): string[] {
  const { texts, oddities } = readTexts(other);
  const expected = expectedTexts(readTexts(source).texts, language);
  const given = new Map(texts.map((text) => [text.path, text]));
  const problems = [...oddities];
  for (const [path, inSource] of expected) {
    const text = given.get(path);
    if (!text) problems.push(`${path} is missing`);
    else if (text.value.trim() === '') problems.push(`${path} is empty`);
    else if (!hasPlaceholdersOf(text, inSource, language)) {
      problems.push(`${path} has other placeholders than the source: ${text.value}`);
    }
  }
  for (const path of given.keys()) {
    if (!expected.has(path)) problems.push(`${path} is not in the source`);
  }
  return problems;
}

/** What the source itself must hold to: notes for translators, the plurals of English. */
export function sourceProblems(source: unknown): string[] {
  const { texts, oddities } = readTexts(source);
  const runtime = texts.filter(({ path }) => !path.startsWith('app.'));
  const unnoted = runtime.filter(({ note }) => !note?.trim());
  return [
    ...oddities,
    ...unnoted.map(({ path }) => `${path} has no note for translators`),
    ...texts.filter(({ value }) => value.trim() === '').map(({ path }) => `${path} is empty`),
    ...texts.filter(hasOpenBraces).map(({ path }) => `${path} has a broken placeholder`),
    ...translationProblems('en', source, source),
  ];
}

/** What the notes for translators do not say: every note stands alone and explains every placeholder. */
export function noteProblems(source: unknown): string[] {
  return readTexts(source).texts.flatMap(({ path, value, note = '' }) => [
    ...placeholders(value)
      .filter((name) => !note.includes(`{{${name}}}`))
      .map((name) => `${path}: the note does not explain {{${name}}}`),
    ...(REFERENCE.test(note) ? [`${path}: the note refers to another note`] : []),
  ]);
}

/** Words that mean something in another note. */
const REFERENCE =
  /\bsee ["“]|\bas above\b|^Like the text\b|\b(?:that|these) (?:button|checkbox|dialog|fields|position)\b/i;

/** Plural texts that do not name what they count: translators need the noun, whose gender and case decide the other words. */
export function nounlessPlurals(source: unknown): string[] {
  return readTexts(source)
    .texts.filter(({ path }) => /\.(?:one|other)$/.test(path))
    .filter(({ value }) => value.includes('{{count}}') && value !== '{{count}}')
    .filter(({ value }) => !/\p{L}{3}/u.test(value.replaceAll(NO_NOUN, '')))
    .map(({ path, value }) => `${path} names no noun: ${value}`);
}

/** English plurals whose forms are the same: the noun, or the words around it, are not those of the number. */
export function unchangedPlurals(source: unknown): string[] {
  const values = new Map(readTexts(source).texts.map(({ path, value }) => [path, value]));
  return [...values]
    .filter(([path]) => path.endsWith('.one'))
    .filter(([path, value]) => values.get(`${parentOf(path)}.other`) === value)
    .map(([path, value]) => `${parentOf(path)} has one form for all numbers: ${value}`);
}

/** Texts with a number next to a noun that are no plurals, so languages with several plural forms cannot say them. */
export function missingPlurals(source: unknown): string[] {
  return readTexts(source)
    .texts.filter(({ path }) => !/\.(?:one|other)$/.test(path))
    .filter(({ value }) => /\{\{(?:count|days|total|all)\}\}|\b\d+ days\b/.test(value))
    .filter(({ value }) => /\p{L}{3}/u.test(value.replaceAll(NO_NOUN, '')))
    .map(({ path, value }) => `${path} is not a plural: ${value}`);
}

/** Placeholders, and words that can stand next to a number without a noun. */
const NO_NOUN = /\{\{\w+\}\}|\b(?:show|more|new|other|others|left|all|of|so|far)\b/giu;

/**
 * Texts whose `{{subject}}` runs into the words and punctuation around it: a subject may end with a period or contain a verb, so
 * it stands between quotation marks, or alone after a period.
 */
export function unquotedSubjects(file: unknown): string[] {
  return readTexts(file)
    .texts.filter(({ value }) =>
      /(?<![“„]|\. )\{\{subject\}\}|\{\{subject\}\}(?![”“]|$)/.test(value),
    )
    .map(({ path, value }) => `${path} does not quote the subject: ${value}`);
}

/** Texts with wording that the app does not use, by language. */
export function bannedWording(language: string, file: unknown): string[] {
  const banned = [...BANNED_EVERYWHERE, ...(BANNED[language] ?? [])];
  return readTexts(file).texts.flatMap(({ path, value }) =>
    banned
      .map((wording) => wording.exec(value)?.[0])
      .filter((found) => found !== undefined)
      .map((found) => `${path} has “${found}”: ${value}`),
  );
}

/** Typewriter quotation marks, apostrophes, and ellipses. */
const BANNED_EVERYWHERE: readonly RegExp[] = [/["']/, /\.\.\./];

const BANNED: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    // A pronoun without a noun in the same sentence cannot be translated.
    /(?:^|[.!?:] |^\{\{\w+\}\} \w+ )it\b/i,
    /\bsomebody\b/i,
    /\bmakers?\b/i,
    /\b(?:keep|keeps|kept) (?:in|nothing)\b|\b(?:is|are) kept\b/i,
    /\bread(?:ing|s)? (?:more|side conversations|events)\b/i,
    /\b(?:last look|going on|go on|goes on|by itself|waits? for us|lost the right|quotation|figures)\b/i,
    /\b(?:take away|worked out|takes? longer than usual|nothing matches|nothing downloaded)\b/i,
    /\b(?:without a date|unexpected answer|does not answer|did not answer|does not name|from – to)\b/i,
    /(?<!\{)\b(?:ids?|Ids?)\b/,
    /\b(?:cannot|do not|does not|did not|is not|are not|was not|were not|has not|have not)\b/,
  ],
  de: [
    /\bes bleibt\b|\bMacher/i,
    /\b(?:aufgehoben|behalten hat|letzten? Blick|wartet auf uns|jemand\b(?! eine))/i,
    // Sentences about events are in the perfect tense.
    /(?<!\p{L})(?:schloss|öffnete|setzte|änderte|aktualisierte|antwortete|erstellte)(?!\p{L})/u,
    /\b(?:gelesen|Nichts passt|Nichts heruntergeladen|Ohne Antwort von)\b/i,
  ],
};

/** The names between double braces, sorted, each once. */
export function placeholders(value: string): string[] {
  return [...new Set([...value.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

/**
 * The paths a language must have, each with its source text. A plural has the categories of that
 * language: Arabic has six where English has two, Japanese one.
 */
function expectedTexts(source: readonly Text[], language: string): Map<string, Text> {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = new Set(
    source.filter(({ path }) => path.endsWith('.other')).map(({ path }) => parentOf(path)),
  );
  // A group that merely has a text called "other", such as a type of event, is no plural.
  const isPlural = (path: string): boolean => {
    const keys = source.filter((text) => parentOf(text.path) === path).map(lastKey);
    return plurals.has(path) && keys.every((key) => PLURAL_CATEGORIES.includes(key));
  };
  return new Map(
    source.flatMap((text): Array<[string, Text]> => {
      const parent = parentOf(text.path);
      if (!isPlural(parent)) return [[text.path, text]];
      if (lastKey(text) !== 'other') return [];
      return categories.map((category) => [`${parent}.${category}`, text]);
    }),
  );
}

/** The count may be left out where the category means one number only: "one event" needs no digit. */
function hasPlaceholdersOf(text: Text, source: Text, language: string): boolean {
  const given = placeholders(text.value);
  const wanted = placeholders(source.value);
  const spelledOut = isOneNumber(lastKey(text), language);
  const needed = wanted.filter((name) => !(spelledOut && name === 'count'));
  return (
    needed.every((name) => given.includes(name)) && given.every((name) => wanted.includes(name))
  );
}

/** In Russian "one" is also 21 and 31, in French also 0. */
function isOneNumber(category: string, language: string): boolean {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  return numbers.filter((number) => rules.select(number) === category).length === 1;
}

function hasOpenBraces({ value }: Text): boolean {
  return /[{}]/.test(value.replace(/\{\{\w+\}\}/g, ''));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

function lastKey({ path }: Text): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function isObject(node: unknown): node is Json {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function isNoted(node: Json): node is { title: string; value: string } {
  return typeof node['value'] === 'string' && typeof node['title'] === 'string';
}
